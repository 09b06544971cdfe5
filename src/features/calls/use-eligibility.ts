import { getCallEligibility } from '@domain/contracts/calls/get-call-eligibility';
import { useAction } from '@/lib/use-action';
import type { OrganizationAnswer } from './verdicts';

/** Travels with the call. A stranger, or a failed read: no verdicts, and the notice is shown all the same. */
export function useEligibility(slug: string | undefined) {
  const { data, isLoading, reload } = useAction(getCallEligibility, slug ? { slug } : null);
  const answers: readonly OrganizationAnswer[] = data?.organizations ?? [];
  return { answers, isLoading, reload };
}
