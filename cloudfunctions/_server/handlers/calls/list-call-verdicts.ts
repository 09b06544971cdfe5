import { checkEligibility } from '@domain/eligibility/check-eligibility';
import { countVerdicts } from '@domain/eligibility/count-verdicts';
import type { Handler } from '../../context';
import { listApplicants } from '../../repositories/applicants';
import { listAllCallRules } from '../../repositories/calls';
import { toApplicant } from './present-applicant';

/** Two queries with the person's own: every call's rules, then her organizations with what they have done. */
export const listCallVerdicts: Handler<'calls.verdicts'> = async (context) => {
  const person = await context.findPerson();
  const ids = (person?.memberships ?? []).map(({ organizationId }) => organizationId);
  if (ids.length === 0) return { calls: [] };
  const calls = await listAllCallRules();
  const applicants = await listApplicants(
    [...new Set(ids)],
    calls.map(({ _id }) => _id),
  );
  return {
    calls: calls.map((call) => ({
      slug: call._id,
      isOurs: applicants.some(({ region }) => region === call.issuer.region),
      ...countVerdicts(
        applicants.map((applicant) => checkEligibility(call, toApplicant(applicant, call, calls), context.now)),
      ),
    })),
  };
};
