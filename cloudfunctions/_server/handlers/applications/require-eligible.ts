import type { Category } from '@domain/call/schema';
import { checkCategory } from '@domain/eligibility/check-eligibility';
import { rankOf } from '@domain/eligibility/verdict';
import { AppError } from '@domain/errors';
import type { ApplicantWithCalls } from '../../repositories/applicants';
import { toApplicant } from '../calls/present-applicant';

/**
 * A proof still to be verified hinders nobody: formal review looks at it. Counts are not asked here: a draft takes
 * nobody's place, and the submit transaction counts for itself.
 */
export function requireEligible(applicant: ApplicantWithCalls, category: Category, now: number): void {
  const { call, earlierCalls } = applicant;
  const known = { ...toApplicant(applicant, call, earlierCalls), submitted: [] };
  const { standing, reasons } = checkCategory(call, category, known, now);
  if (rankOf(standing) >= rankOf('verify')) return;
  const told = reasons.filter(({ effect }) => effect !== 'allows' && effect !== 'verifies');
  throw new AppError('NOT_ELIGIBLE', { message: told.map(({ text }) => text).join('；') });
}
