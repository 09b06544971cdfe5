/** The timer clears away what uploads left behind, and nothing else. */
import type { TestEmulator } from '../support/emulator';
import { awardProject, CONTACT, codeOf, dataOf, photo, startSeeded, uploadPhoto } from './support/application';

let cloud: TestEmulator;
let projectId: string;
beforeAll(async () => {
  cloud = await startSeeded();
  projectId = await awardProject(cloud);
});
afterAll(() => cloud.stop());

const clean = async () => (await cloud.fireTimer('evidence')).data.cleaned;
const tickets = () => cloud.send<{ _id: string }[]>('GET', 'collections/upload_tickets?limit=200');
const attach = (input: object) => cloud.call(CONTACT, 'files.attach', input);
const getEvidence = async () => dataOf(await cloud.call(CONTACT, 'acceptance.get', { id: projectId })).evidence;

test('a ticket in time and a used one stay; an expired one goes, with its object', async () => {
  const kept = await uploadPhoto(cloud, projectId, 'kept');
  dataOf(await attach(kept));
  const lost = await uploadPhoto(cloud, projectId, 'lost');
  await cloud.call(CONTACT, 'files.prepare', photo(projectId, 'never-uploaded'));
  expect(await clean()).toEqual({ found: 0, cleared: 0 });

  await cloud.advance('P1DT1H');
  const fresh = await uploadPhoto(cloud, projectId, 'fresh');
  expect(await clean()).toEqual({ found: 2, cleared: 2 });
  expect(codeOf(await attach(lost))).toBe('TICKET_INVALID');
  expect((await fetch((await getEvidence())[0].url)).status).toBe(200);
  expect((await tickets()).map(({ _id }) => _id).sort()).toEqual([kept.ticketId, fresh.ticketId].sort());
  expect(codeOf(await attach(fresh))).toBe('ok');
  expect(await clean()).toEqual({ found: 0, cleared: 0 });
});

test('a phone that comes back after the clean-up starts over with the same key', async () => {
  const again = await uploadPhoto(cloud, projectId, 'lost');
  expect(codeOf(await attach(again))).toBe('ok');
});

test('what a removal could not delete is deleted later, and its ticket with it', async () => {
  const removed = await uploadPhoto(cloud, projectId, 'removed');
  dataOf(await attach(removed));
  const before = await tickets();
  const { subject } = photo(projectId, 'removed');
  dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: removed.ticketId }));
  // As if the object had outlived the removal: her phone puts it back.
  const { cloudPath } = { cloudPath: removed.fileId.replace(/^cloud:\/\/[^/]+\//, '') };
  await cloud.upload(CONTACT, cloudPath, Buffer.from('left behind'));
  expect(await clean()).toEqual({ found: 1, cleared: 1 });
  expect(await tickets()).toHaveLength(before.length - 1);
  expect(await clean()).toEqual({ found: 0, cleared: 0 });
});

test('one run clears fifty and hands the rest to the next', async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => cloud.call(CONTACT, 'files.prepare', photo(projectId, `many-${index}`))),
  );
  await cloud.advance('P2D');
  expect(await clean()).toEqual({ found: 50, cleared: 50 });
  expect(await clean()).toEqual({ found: 10, cleared: 10 });
});
