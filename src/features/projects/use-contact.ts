import { getMe } from '@domain/contracts/me/get-me';
import { useAction } from '@/lib/use-action';

/**
 * Whether the reader acts for the organization: officers look at the same pages, and are offered nothing to upload.
 * Null while that is not known. It travels with the page's other reads.
 */
export function useIsContact(organizationId: string | undefined): boolean | null {
  const { data } = useAction(getMe, {});
  if (!data || organizationId === undefined) return null;
  return (data.person?.memberships ?? []).some(
    (membership) => membership.organizationId === organizationId && membership.role === 'contact_person',
  );
}
