/** For whom the reader may apply, and what stands in the way: shown in the button before the server says it. */
import type { Category } from '@domain/call/schema';
import type { ActionOutput } from '@domain/contracts';
import { bestOf, type CategoryEligibility } from '@domain/eligibility/verdict';
import { errorTexts } from '@domain/errors';
import type { Organization } from '@domain/people/schema';

import { categoryOf, type OrganizationAnswer, refusal } from './verdicts';

type Me = ActionOutput<'me.get'>;

/** What this organization is told about the category; null where nothing is known. */
export function toldTo(
  organization: Organization | null,
  answers: readonly OrganizationAnswer[],
  code: string,
): CategoryEligibility | null {
  const answer = answers.find(({ id }) => id === organization?.id);
  return answer ? categoryOf(answer, code) : null;
}

/** Of the organizations whose contact person the reader is, the first of those the category suits best. */
export function applyingOrganization(
  me: Me | undefined,
  answers: readonly OrganizationAnswer[] = [],
  code = '',
): Organization | null {
  const own = (me?.person?.memberships ?? [])
    .filter(({ role }) => role === 'contact_person')
    .flatMap(({ organizationId }) => me?.organizations.find(({ id }) => id === organizationId) ?? []);
  return bestOf(own, (organization) => toldTo(organization, answers, code)?.standing ?? 'ineligible');
}

interface Situation {
  category: Pick<Category, 'open'>;
  closedReason: string | null;
  organization: Organization | null;
  told: CategoryEligibility | null;
}

export function startBlocker({ category, closedReason, organization, told }: Situation): string | null {
  if (!category.open) return errorTexts.CATEGORY_NOT_OPEN;
  if (closedReason) return closedReason;
  if (!organization) return '您还不是本单位登记的项目联系人';
  if (!organization.approvedAt) return errorTexts.ORGANIZATION_NOT_APPROVED;
  return told && refusal(told);
}
