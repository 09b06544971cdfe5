/** A visitor who becomes somebody, and the society she registers. */
import type { TestEmulator } from '../../support/emulator';
import { dataOf, OFFICER, staff } from './application';

export const GUANGXI = '广西壮族自治区';
export const ISSUER = '广西壮族自治区科学技术协会';
export const VISITOR = 'persona-visitor';
/** Contact person of org-university. */
export const UNIVERSITY_CONTACT = 'persona-contact-2';

export const society = {
  key: 'register-society',
  name: '广西红树林生态学会',
  kinds: ['provincial_society', 'society_union'],
  region: GUANGXI,
  issuer: ISSUER,
  address: '北海市银海区滨海路 9 号',
  formerNames: ['广西红树林保护研究会'],
};

export const grade = {
  key: 'submit-grade',
  type: 'society_grade',
  level: '4A',
  year: 2024,
  note: '民政厅公告桂民公〔2024〕12 号，证书编号 4521',
};

/** Somebody new with a name. */
export async function becomePerson(cloud: TestEmulator, openid: string, name: string, phone: string | null = null) {
  dataOf(await cloud.call(openid, 'me.update', { name, phone }));
  return openid;
}

export async function registerSociety(cloud: TestEmulator, openid = VISITOR, changes: object = {}): Promise<string> {
  await becomePerson(cloud, openid, '苏海燕', '13900000001');
  return dataOf(await cloud.call(openid, 'organizations.register', { ...society, ...changes })).id;
}

export async function approveSociety(cloud: TestEmulator, id: string, officer = OFFICER): Promise<void> {
  const { organization } = dataOf(await cloud.call(officer, 'organizations.get', { id }));
  const review = { id, version: organization.version, decision: 'approve' };
  dataOf(await staff(cloud, 'organizations.review', review, officer));
}

/** Asks to join; answers her member id. */
export async function askToJoin(
  cloud: TestEmulator,
  openid: string,
  organizationId: string,
  role = 'staff',
  key = 'join-key-1',
) {
  return dataOf(await cloud.call(openid, 'organizations.join', { organizationId, role, key })).memberId as string;
}

/** Everything that is stored, to show that nothing was written. */
export async function everything(cloud: TestEmulator): Promise<unknown> {
  const names = ['organizations', 'members', 'people', 'events', 'inbox', 'officer_codes'];
  return Promise.all(names.map((name) => cloud.send('GET', `collections/${name}?limit=200`)));
}
