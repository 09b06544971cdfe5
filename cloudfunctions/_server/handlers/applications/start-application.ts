import { createHash } from 'node:crypto';
import { wholeCore } from '@domain/applications/check-application';
import { prefill } from '@domain/applications/prefill';
import { queueRanks } from '@domain/applications/queue';
import { windowOf } from '@domain/call/window';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findApplicantWithCalls } from '../../repositories/applicants';
import {
  type ApplicationDocument,
  findApplication,
  findApplicationIn,
  findLatestApplication,
  putApplicationIn,
} from '../../repositories/applications';
import { getCategory } from '../../repositories/calls';
import { applicationSubject, recordEventIn } from '../../repositories/events';
import { organizationIdsOf } from '../../repositories/people';
import { getPerson } from '../guards';
import { planApplicationIn } from './plan-application';
import { requireOpen } from './require-open';
import { requireMayStart } from './standing';

/** One draft per organization and category: a repeated start finds it again. */
const applicationIdOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

export const startApplication: Handler<'applications.start'> = async (context, input) => {
  const person = await getPerson(context);
  if (!organizationIdsOf(person).includes(input.organizationId)) throw new AppError('FORBIDDEN');

  const id = applicationIdOf(input.organizationId, input.callSlug, input.categoryCode);
  if (await findApplication(id)) return { id };

  const [organization, latest] = await Promise.all([
    findApplicantWithCalls(input.organizationId, input.callSlug),
    findLatestApplication(input.organizationId),
  ]);
  if (!organization) throw new AppError('NOT_FOUND');
  const { call } = organization;
  const category = getCategory(call, input.categoryCode);
  if (!organization.approvedAt) throw new AppError('ORGANIZATION_NOT_APPROVED');
  const window = windowOf(call, category);
  requireOpen(window, context.now);
  if (!category.open) throw new AppError('CATEGORY_NOT_OPEN');
  requireMayStart(organization, category, context.now);

  const now = toInstant(context.now);
  const known = prefill(category, {
    organization,
    person,
    latest: latest && { core: wholeCore(category, latest.core, latest.answers), answers: latest.answers },
  });
  const application: ApplicationDocument = {
    _id: id,
    callSlug: call.slug,
    callTitle: call.title,
    categoryCode: category.code,
    categoryName: category.name,
    organizationId: organization._id,
    organizationName: organization.name,
    issuerName: call.issuer.name,
    contactOpenid: person._id,
    status: 'draft',
    version: 1,
    closesBefore: window.closesBefore,
    core: known.core,
    answers: known.answers,
    prefilled: known.paths,
    saveKeys: [],
    title: null,
    requestedYuan: null,
    receipt: null,
    submittedVersion: null,
    filing: null,
    correction: null,
    publicity: null,
    projectId: null,
    queueRank: queueRanks.draft,
    createdAt: now,
    updatedAt: now,
  };
  await runTransaction(async (transaction) => {
    if (await findApplicationIn(transaction, id)) return;
    await putApplicationIn(transaction, application);
    await recordEventIn(transaction, application.version, {
      subject: applicationSubject(id),
      at: now,
      actorName: person.name,
      actorRole: 'contact_person',
      text: `开始填写申报表（${category.name}）`,
    });
    await planApplicationIn(transaction, application, context.now);
  });
  return { id };
};
