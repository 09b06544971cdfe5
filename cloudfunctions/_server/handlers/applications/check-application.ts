import { checkApplication as checkForm } from '@domain/applications/check-application';
import { applicationStatusWords, nextStatus } from '@domain/applications/lifecycle';
import type { ApplicationCore } from '@domain/applications/schema';
import { checkCategory } from '@domain/eligibility/check-eligibility';
import type { Reason } from '@domain/eligibility/verdict';
import type { FieldProblem } from '@domain/errors';
import type { Handler } from '../../context';
import { listApplicants } from '../../repositories/applicants';
import { type ApplicationDocument, findApplication } from '../../repositories/applications';
import { type CallDocument, categoryOf, getStoredCall, listCallRules } from '../../repositories/calls';
import { toApplicant, unfinishedCallSlugs } from '../calls/present-applicant';
import { getPerson, ofContactPerson } from '../guards';

const labels: Record<string, string> = {
  deferred: '申报时间',
  undated: '申报时间',
  upcoming: '申报时间',
  closed: '申报时间',
  per_organization: '申报数量',
  per_category: '申报数量',
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

async function standingProblems(
  application: ApplicationDocument,
  call: CallDocument,
  now: number,
): Promise<FieldProblem[]> {
  const [organization] = await listApplicants([application.organizationId], [call.slug]);
  if (!organization) return [];
  const slugs = unfinishedCallSlugs([organization]);
  const applicant = toApplicant(organization, call, slugs.length > 0 ? await listCallRules(slugs) : []);
  const counted = organization.quotas.flatMap(({ callSlug, applications }) =>
    callSlug === call._id ? applications : [],
  );
  const others = counted.filter(({ applicationId }) => applicationId !== application._id);
  const category = categoryOf(call, application.categoryCode);
  const told = checkCategory(call, category, { ...applicant, submitted: others }, now);
  const chosen = told.tracks.filter(({ code }) => application.core.trackCodes.includes(code));
  const reasons = (chosen.length > 0 ? chosen : [told]).flatMap((one) => one.reasons);
  const unique = [...new Map(reasons.map((reason) => [`${reason.ruleId}${reason.text}`, reason])).values()];
  // After a return only the correction's own deadline counts.
  const standing = application.status === 'returned' ? unique.filter((reason) => !isAboutTime(reason)) : unique;
  return toProblems(standing, application.core);
}

/** What submitting would refuse, without submitting: the stage, the dates, the organization, the counts, then every cell. */
export const checkApplication: Handler<'applications.check'> = async (context, { id }) => {
  const person = await getPerson(context);
  const application = ofContactPerson(person, await findApplication(id));
  const { status, version, core, answers } = application;
  if (nextStatus(status, 'submit') === null) {
    const message = `现在是“${applicationStatusWords[status]}”，不能再提交`;
    return { version, problems: [{ path: 'server.status', label: '申报进度', message }] };
  }
  const call = await getStoredCall(application.callSlug);
  const category = categoryOf(call, application.categoryCode);
  const standing = await standingProblems(application, call, context.now);
  return { version, problems: [...standing, ...checkForm(category, core, answers, call.limits)] };
};
