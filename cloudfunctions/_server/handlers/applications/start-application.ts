import { createHash } from 'node:crypto';
import { wholeCore } from '@domain/applications/check-application';
import { prefill } from '@domain/applications/prefill';
import type { CallWindow, Category } from '@domain/call/schema';
import { callStatus } from '@domain/call/status';
import { windowOf } from '@domain/call/window';
import { checkCategory } from '@domain/eligibility/check-eligibility';
import { rankOf } from '@domain/eligibility/verdict';
import { AppError } from '@domain/errors';
import { makePlan } from '@domain/reminders/plan-document';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { type ApplicantDocument, listApplicants } from '../../repositories/applicants';
import {
  type ApplicationDocument,
  findApplication,
  findApplicationIn,
  findLatestApplication,
  putApplicationIn,
  queueRanks,
} from '../../repositories/applications';
import { type CallDocument, findCall, getCategory, listCallRules } from '../../repositories/calls';
import { applicationSubject, recordEventIn } from '../../repositories/events';
import { organizationIdsOf } from '../../repositories/people';
import { planId, putPlanIn } from '../../repositories/reminder-plans';
import { toApplicant, unfinishedCallSlugs } from '../calls/present-applicant';
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

/**
 * A proof still to be verified hinders nobody: formal review looks at it; who needs a partner names her in the form.
 * Counts are the submission's business: a draft takes nobody's place.
 */
async function requireEligible(
  organization: ApplicantDocument,
  { call, category }: { call: CallDocument; category: Category },
  now: number,
): Promise<void> {
  const slugs = unfinishedCallSlugs([organization]);
  const earlier = slugs.length > 0 ? await listCallRules(slugs) : [];
  const applicant = { ...toApplicant(organization, call, earlier), submitted: [] };
  const { standing, reasons } = checkCategory(call, category, applicant, now);
  if (rankOf(standing) >= rankOf('joint')) return;
  const told = reasons.filter(({ effect }) => effect !== 'allows' && effect !== 'verifies');
  throw new AppError('NOT_ELIGIBLE', { message: told.map(({ text }) => text).join('；') });
}

export const startApplication: Handler<'applications.start'> = async (context, input) => {
  const person = await getPerson(context);
  if (!organizationIdsOf(person).includes(input.organizationId)) throw new AppError('FORBIDDEN');

  const id = applicationIdOf(input.organizationId, input.callSlug, input.categoryCode);
  if (await findApplication(id)) return { id };

  const [[organization], call, latest] = await Promise.all([
    listApplicants([input.organizationId], [input.callSlug]),
    findCall(input.callSlug).then(found),
    findLatestApplication(input.organizationId),
  ]);
  const category = getCategory(call, input.categoryCode);
  if (!organization?.approvedAt) throw new AppError('ORGANIZATION_NOT_APPROVED');
  const window = windowOf(call, category);
  requireOpen(window, context.now);
  if (!category.open) throw new AppError('CATEGORY_NOT_OPEN');
  await requireEligible(organization, { call, category }, context.now);

  const now = toInstant(context.now);
  const known = prefill(category, {
    organization: organization,
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
