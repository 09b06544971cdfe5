import { createHash } from 'node:crypto';
import { eligibility } from '@domain/call/eligibility';
import type { CallWindow } from '@domain/call/schema';
import { callStatus } from '@domain/call/status';
import { windowOf } from '@domain/call/window';
import { AppError } from '@domain/errors';
import { makePlan } from '@domain/reminders/plan-document';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import {
  type ApplicationDocument,
  findApplication,
  findApplicationIn,
  putApplicationIn,
  queueRanks,
} from '../../repositories/applications';
import { type CallDocument, findCall, getCategory } from '../../repositories/calls';
import { applicationSubject, recordEventIn } from '../../repositories/events';
import { findOrganization } from '../../repositories/organizations';
import { organizationIdsOf } from '../../repositories/people';
import { planId, putPlanIn } from '../../repositories/reminder-plans';
import { getPerson } from '../guards';

/** One draft per organization and category: a repeated start finds it again. */
const applicationIdOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

export function requireOpen(window: CallWindow, now: number): void {
  const status = callStatus(window, now);
  if (status === 'closed') throw new AppError('CALL_CLOSED');
  if (status === 'upcoming' || status === 'undated') throw new AppError('CALL_NOT_OPEN');
}

const found = (call: CallDocument | null): CallDocument => {
  if (!call) throw new AppError('NOT_FOUND');
  return call;
};

export const startApplication: Handler<'applications.start'> = async (context, input) => {
  const person = await getPerson(context);
  if (!organizationIdsOf(person).includes(input.organizationId)) throw new AppError('FORBIDDEN');

  const id = applicationIdOf(input.organizationId, input.callSlug, input.categoryCode);
  if (await findApplication(id)) return { id };

  const [organization, call] = await Promise.all([
    findOrganization(input.organizationId),
    findCall(input.callSlug).then(found),
  ]);
  const category = getCategory(call, input.categoryCode);
  if (!organization?.approvedAt) throw new AppError('ORGANIZATION_NOT_APPROVED');
  const window = windowOf(call, category);
  requireOpen(window, context.now);
  if (!category.open) throw new AppError('CATEGORY_NOT_OPEN');
  const verdict = eligibility(call, category, organization);
  if (!verdict.isEligible) throw new AppError('NOT_ELIGIBLE', { message: verdict.reasons.join('；') });

  const now = toInstant(context.now);
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
    core: { trackCodes: [], requestedYuan: null, budgetLines: [], partners: [] },
    answers: {},
    title: null,
    requestedYuan: null,
    receipt: null,
    submittedVersion: null,
    projectId: null,
    queueRank: queueRanks.draft,
    createdAt: now,
    updatedAt: now,
  };
  const plan = makePlan(
    { kind: 'application', id, version: 1, dueBefore: window.closesBefore, isPending: true },
    [person._id],
    context.now,
  );
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
    await putPlanIn(transaction, { _id: planId('application', id), ...plan });
  });
  return { id };
};
