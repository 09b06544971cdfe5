/** Whether an organization may apply, asked when it starts, checks and submits: the same rules, told as each needs it. */
import { discountApplication } from '@domain/applications/quota';
import type { ApplicationCore } from '@domain/applications/schema';
import type { Category } from '@domain/call/schema';
import { checkCategory } from '@domain/eligibility/check-eligibility';
import { type Reason, rankOf } from '@domain/eligibility/verdict';
import { AppError, type FieldProblem } from '@domain/errors';
import type { ApplicantWithCalls } from '../../repositories/applicants';
import type { ApplicationDocument } from '../../repositories/applications';
import { toApplicant } from '../calls/present-applicant';

/**
 * A proof still to be verified hinders nobody: formal review looks at it; who needs a partner names her in the form.
 * Counts are the submission's business: a draft takes nobody's place.
 */
export function requireMayStart(
  { call, earlierCalls, ...organization }: ApplicantWithCalls,
  category: Category,
  now: number,
): void {
  const applicant = { ...toApplicant(organization, call, earlierCalls), submitted: [] };
  const { standing, reasons } = checkCategory(call, category, applicant, now);
  if (rankOf(standing) >= rankOf('joint')) return;
  const told = reasons.filter(({ effect }) => effect !== 'allows' && effect !== 'verifies');
  throw new AppError('NOT_ELIGIBLE', { message: told.map(({ text }) => text).join('；') });
}

export const QUOTA_LABEL = '申报数量';

const labels: Record<string, string> = {
  deferred: '申报时间',
  undated: '申报时间',
  upcoming: '申报时间',
  closed: '申报时间',
  per_organization: QUOTA_LABEL,
  per_category: QUOTA_LABEL,
  track_choice: '申报类型',
};
const isAboutTime = ({ ruleId }: Reason): boolean => labels[ruleId] === '申报时间';

/** What stands against the organization and the chosen tracks; a partner overcomes what `joins`. */
function toProblems(reasons: readonly Reason[], { partners }: ApplicationCore): FieldProblem[] {
  const joins = reasons.find(({ effect }) => effect === 'joins');
  const needsPartner = joins !== undefined && partners.length === 0;
  const refusals = reasons.filter(({ effect }) => effect === 'refuses');
  return [
    ...refusals.map(({ ruleId, text, remedy }) => ({
      path: `server.${ruleId}`,
      label: labels[ruleId] ?? '申报资格',
      message: [text, remedy].filter(Boolean).join('；'),
    })),
    ...(needsPartner
      ? [{ path: 'core.partners', label: '联合申报单位', message: `${joins.text}；请填写联合的列名单位` }]
      : []),
  ];
}

/** The dates, the counts and the organization; nothing of the form but the partner. */
export function standingProblems(
  { call, earlierCalls, ...organization }: ApplicantWithCalls,
  category: Category,
  application: ApplicationDocument,
  now: number,
): FieldProblem[] {
  const applicant = toApplicant(organization, call, earlierCalls);
  const counted = organization.quotas.flatMap(({ callSlug, applications }) =>
    callSlug === call._id ? applications : [],
  );
  const others = discountApplication(counted, application._id);
  const told = checkCategory(call, category, { ...applicant, submitted: others }, now);
  const chosen = told.tracks.filter(({ code }) => application.core.trackCodes.includes(code));
  const reasons = (chosen.length > 0 ? chosen : [told]).flatMap((one) => one.reasons);
  const unique = [...new Map(reasons.map((reason) => [`${reason.ruleId}${reason.text}`, reason])).values()];
  // After a return only the correction's own deadline counts.
  const standing = application.status === 'returned' ? unique.filter((reason) => !isAboutTime(reason)) : unique;
  return toProblems(standing, application.core);
}
