/** A project on its way, as both sides bring it there. */
import { functionsBeside } from '../../benchmarks/support/functions-beside';
import { type Envelope, startEmulator, type TestEmulator } from '../../support/emulator';
import { PDF } from '../../support/file-bytes';
import { CONTACT, DURING_CALL, dataOf, OFFICER, staff } from './application';
import { send } from './files';
import { fillValid } from './valid-application';

/** Puts a project where other deeds than those under test would bring it. */
const HAND = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = ({ id, changes }) => db.collection('projects').doc(id).update({
  data: Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, db.command.set(value)])),
});
`;

export const startWithHand = (now = DURING_CALL): Promise<TestEmulator> =>
  startEmulator({ seed: true, now, functionsDir: functionsBeside('hand', HAND) });

export const bring = (cloud: TestEmulator, id: string, changes: object) => cloud.raw(null, 'hand', { id, changes });

/** An action on one project, by whoever may. */
export const mine = (cloud: TestEmulator, action: string, input: object, openid = CONTACT): Promise<Envelope> =>
  cloud.call(openid, `projects.${action}`, input);
export const officers = (cloud: TestEmulator, action: string, input: object, openid = OFFICER): Promise<Envelope> =>
  staff(cloud, `projects.${action}`, input, openid);

export const read = async (cloud: TestEmulator, id: string, openid = CONTACT) =>
  dataOf(await mine(cloud, 'get', { id }, openid));
export const told = async (cloud: TestEmulator, id: string, openid = CONTACT): Promise<string[]> =>
  dataOf(await mine(cloud, 'timeline', { id }, openid)).timeline.map(({ text }: { text: string }) => text);

export async function uploadContract(cloud: TestEmulator, id: string, key = 'contract', openid = CONTACT) {
  const subject = { kind: 'project', id };
  return dataOf(await send(cloud, { subject, slot: 'contract', key, type: 'pdf', bytes: PDF }, openid)).evidence;
}

/** Signed on the day the money came. */
export async function fund(cloud: TestEmulator, id: string, on: string, openid = CONTACT): Promise<void> {
  await uploadContract(cloud, id, `contract-${id}`, openid);
  dataOf(await mine(cloud, 'sign', { id, signedOn: on }, openid));
  const { awardedYuan } = (await read(cloud, id, openid)).project;
  dataOf(await officers(cloud, 'fund', { id, fundedOn: on, fundedYuan: awardedYuan }));
}

export const AFTERWARDS = { callSlug: 'gx-2026', categoryCode: '2026-7' };

/** An application of the category that is paid afterwards, registered. */
export async function registerProject(
  cloud: TestEmulator,
  { openid, organizationId }: { openid: string; organizationId: string },
): Promise<string> {
  const id = await submitAfterwards(cloud, { openid, organizationId });
  return dataOf(await staff(cloud, 'applications.register', { id })).projectId;
}

export async function submitAfterwards(
  cloud: TestEmulator,
  { openid, organizationId }: { openid: string; organizationId: string },
): Promise<string> {
  const { id } = dataOf(await cloud.call(openid, 'applications.start', { ...AFTERWARDS, organizationId }));
  const version = await fillValid(cloud, openid, id);
  dataOf(await cloud.call(openid, 'applications.submit', { id, version }));
  return id;
}
