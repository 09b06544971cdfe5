/** For whom the reader may apply, and what stands in the way: shown in the button before the server says it. */
import type { Category } from '@domain/call/schema';
import type { ActionOutput } from '@domain/contracts';
import { errorTexts } from '@domain/errors';
import type { Organization } from '@domain/people/schema';

type Me = ActionOutput<'me.get'>;

/** The first organization whose contact person the reader is. */
export function applyingOrganization(me: Me | undefined): Organization | null {
  const membership = me?.person?.memberships.find(({ role }) => role === 'contact_person');
  return me?.organizations.find(({ id }) => id === membership?.organizationId) ?? null;
}

interface Situation {
  category: Pick<Category, 'open'>;
  closedReason: string | null;
  organization: Organization | null;
}

export function startBlocker({ category, closedReason, organization }: Situation): string | null {
  if (!category.open) return errorTexts.CATEGORY_NOT_OPEN;
  if (closedReason) return closedReason;
  if (!organization) return '您还不是本单位登记的项目联系人';
  return organization.approvedAt ? null : errorTexts.ORGANIZATION_NOT_APPROVED;
}
