/** What a call says in numbers; a sum exists only where every category states its part. */
import type { Call, Category } from '@domain/call/schema';

type Counted = Pick<Category, 'quota' | 'fundingTotalYuan'>;

const sumOrNull = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

export const totalQuota = (categories: readonly Counted[]): number | null =>
  sumOrNull(categories.map((category) => category.quota.max));

export const totalYuan = (categories: readonly Counted[]): number | null =>
  sumOrNull(categories.map((category) => category.fundingTotalYuan));

/** `不超过20项`, `1项`, null where the notice states none. */
export function formatQuota({ min, max }: Category['quota']): string | null {
  if (min === null && max === null) return null;
  if (min === max) return `${max}项`;
  if (max === null) return `不少于${min}项`;
  return min === null ? `不超过${max}项` : `${min}–${max}项`;
}

/** `广西壮族自治区科协`: the association as it signs itself in short. */
export const issuerName = ({ issuer }: Pick<Call, 'issuer'>): string => issuer.name.replace('科学技术协会', '科协');
