import { checkEligibility } from '@domain/eligibility/check-eligibility';
import { AppError } from '@domain/errors';
import type { Handler } from '../../context';
import { listApplicants } from '../../repositories/applicants';
import { listCallRules } from '../../repositories/calls';
import { toApplicant, unfinishedCallSlugs } from './present-applicant';

/** Three queries with the person's own: her organizations with what they have done, then the calls that is about. */
export const getCallEligibility: Handler<'calls.eligibility'> = async (context, { slug }) => {
  const person = await context.findPerson();
  const ids = (person?.memberships ?? []).map(({ organizationId }) => organizationId);
  const applicants = await listApplicants([...new Set(ids)], slug);
  const calls = await listCallRules([slug, ...unfinishedCallSlugs(applicants)]);
  const call = calls.find(({ _id }) => _id === slug);
  if (!call) throw new AppError('NOT_FOUND');
  return {
    organizations: applicants.map((applicant) => ({
      id: applicant._id,
      name: applicant.name,
      categories: checkEligibility(call, toApplicant(applicant, call, calls), context.now),
    })),
  };
};
