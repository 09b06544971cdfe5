/** What proves a qualification: uploaded by the contact person, looked at by the officer, fixed once she has decided. */
import type { TestEmulator } from '../support/emulator';
import { PDF } from '../support/file-bytes';
import {
  CONTACT,
  codeOf,
  dataOf,
  JPEG,
  OFFICER,
  ORGANIZATION,
  OTHER_CONTACT,
  staff,
  startSeeded,
} from './support/application';
import { list, type Sent, send, sendCode, upload, wantedOf } from './support/files';
import { grade } from './support/organization';

let cloud: TestEmulator;
let subject: { kind: string; organizationId: string; id: string };
beforeAll(async () => {
  cloud = await startSeeded();
  const submitted = await cloud.call(CONTACT, 'qualifications.submit', { organizationId: ORGANIZATION, ...grade });
  subject = { kind: 'qualification', organizationId: ORGANIZATION, id: dataOf(submitted).qualification.id };
});
afterAll(() => cloud.stop());

const proof = (key: string, more: Partial<Sent> = {}): Sent => ({
  ...{ subject, slot: 'proof', key, type: 'pdf', bytes: PDF },
  ...more,
});
const proofCount = async () => {
  const { organization } = dataOf(await cloud.call(CONTACT, 'organizations.get', { id: ORGANIZATION }));
  return organization.qualifications.find(({ id }: { id: string }) => id === subject.id).proofCount;
};

test('a certificate is uploaded, counted, and seen by the officer of the issuer alone', async () => {
  dataOf(await send(cloud, proof('certificate', { name: '等级证书.pdf' })));
  expect(await sendCode(cloud, proof('photo', { type: 'jpg', bytes: JPEG }))).toBe('ok');
  expect(await proofCount()).toBe(2);
  const { evidence } = await list(cloud, subject, OFFICER);
  expect(evidence[0].name).toBe('等级证书.pdf');
  for (const stranger of [OTHER_CONTACT, 'persona-officer-guangdong']) {
    expect(codeOf(await cloud.call(stranger, 'files.list', { subject }))).toBe('NOT_FOUND');
  }
  const { timeline } = dataOf(await cloud.call(CONTACT, 'organizations.get', { id: ORGANIZATION }));
  expect(timeline.at(-1).text).toMatch(/^上传了“社会组织评估等级证明”：/);
});

test('six are the most, and what is removed makes room', async () => {
  for (let index = 0; index < 4; index += 1) dataOf(await send(cloud, proof(`more-${index}`)));
  expect(codeOf(await cloud.call(CONTACT, 'files.prepare', wantedOf(proof('seventh'))))).toBe('FILE_LIMIT_REACHED');
  const [first] = (await list(cloud, subject)).evidence;
  dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: first.id }));
  expect(await proofCount()).toBe(5);
  expect(codeOf(await cloud.call(CONTACT, 'files.prepare', wantedOf(proof('seventh'))))).toBe('ok');
});

test('a qualification that does not exist has no files', async () => {
  const other = { ...subject, id: 'invented' };
  expect(codeOf(await cloud.call(CONTACT, 'files.list', { subject: other }))).toBe('NOT_FOUND');
  expect(codeOf(await cloud.call(CONTACT, 'files.prepare', wantedOf(proof('none', { subject: other }))))).toBe(
    'NOT_FOUND',
  );
});

test('once it is verified nothing is added or taken away', async () => {
  const waiting = await upload(cloud, proof('late'));
  const verdict = { organizationId: ORGANIZATION, qualificationId: subject.id, decision: 'verify' };
  dataOf(await staff(cloud, 'qualifications.review', verdict));
  expect(codeOf(await cloud.call(CONTACT, 'files.attach', waiting))).toBe('TRANSITION_NOT_ALLOWED');
  const { evidence } = await list(cloud, subject);
  const removal = await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: evidence[0].id });
  expect(codeOf(removal)).toBe('TRANSITION_NOT_ALLOWED');
  expect(await proofCount()).toBe(5);
});
