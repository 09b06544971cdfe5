/** Organizations nobody has met before: one per run of a property, each with a contact person of its own. */
import type { TestEmulator } from '../../support/emulator';
import { dataOf, staff } from './application';
import { becomePerson, society } from './organization';

export interface Issuer {
  name: string;
  region: string;
  officer: string;
}
export interface Applicant {
  openid: string;
  organizationId: string;
}

export const issuers = {
  guangxi: { name: '广西壮族自治区科学技术协会', region: '广西壮族自治区', officer: 'persona-officer-1' },
  guangdong: { name: '广东省科学技术协会', region: '广东省', officer: 'persona-officer-guangdong' },
  xinjiang: { name: '新疆维吾尔自治区科学技术协会', region: '新疆维吾尔自治区', officer: 'persona-officer-xinjiang' },
  hunan: { name: '湖南省科学技术协会', region: '湖南省', officer: 'persona-officer-hunan' },
} satisfies Record<string, Issuer>;

let count = 0;

/** Registered, and approved by an officer of its issuer. */
export async function newApplicant(
  cloud: TestEmulator,
  { name: issuer, region, officer }: Issuer,
  kinds: readonly string[] = ['provincial_society'],
): Promise<Applicant> {
  count += 1;
  const openid = await becomePerson(cloud, `applicant-${count}`, '陈敏仪', '13800000003');
  const facts = {
    ...society,
    issuer,
    region,
    kinds,
    name: `第${count}试验学会`,
    formerNames: [],
    confirmDistinct: true,
  };
  const organizationId = dataOf(await cloud.call(openid, 'organizations.register', facts)).id as string;
  const { organization } = dataOf(await cloud.call(officer, 'organizations.get', { id: organizationId }));
  const review = { id: organizationId, version: organization.version, decision: 'approve' };
  dataOf(await staff(cloud, 'organizations.review', review, officer));
  return { openid, organizationId };
}
