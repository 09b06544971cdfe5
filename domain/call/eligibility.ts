/** May this organization apply for this category? Always with the reasons, as a reader would be told them. */
import type { Organization } from '../people/schema';
import type { Call, Category } from './schema';
import { organizationKindWords } from './words';

export interface Eligibility {
  isEligible: boolean;
  reasons: string[];
}

/** Region and kind. Qualifications (3A, 年度评价…) and joint applications get their own verdicts later. */
export function eligibility(
  call: { issuer: Pick<Call['issuer'], 'name' | 'region'> },
  category: Pick<Category, 'applicants'>,
  organization: Pick<Organization, 'region' | 'kinds'>,
): Eligibility {
  const reasons: string[] = [];
  if (organization.region !== call.issuer.region) {
    reasons.push(`${call.issuer.name}只受理${call.issuer.region}的单位，本单位所在地为${organization.region}`);
  }
  if (!organization.kinds.some((kind) => category.applicants.includes(kind))) {
    const accepted = category.applicants.map((kind) => organizationKindWords[kind]).join('、');
    const own = organization.kinds.map((kind) => organizationKindWords[kind]).join('、');
    reasons.push(`本类项目面向${accepted}，本单位登记为${own || '未登记单位类别'}`);
  }
  return { isEligible: reasons.length === 0, reasons };
}
