/** Papers, certificates, films and press of a project's checklist: not photographs alone. */
import type { TestEmulator } from '../support/emulator';
import { DOCX, mp4, OLE, PDF, XLSX, ZIP } from '../support/file-bytes';
import {
  awardProject,
  CONTACT,
  codeOf,
  dataOf,
  JPEG,
  OFFICER,
  OTHER_CONTACT,
  photo,
  startSeeded,
  uploadPhoto,
} from './support/application';
import { list, type Sent, send, sendCode, upload, wantedOf } from './support/files';

let cloud: TestEmulator;
let projectId: string;
let subject: { kind: string; id: string };
beforeAll(async () => {
  cloud = await startSeeded();
  projectId = await awardProject(cloud);
  subject = { kind: 'project', id: projectId };
});
afterAll(() => cloud.stop());

const accounts = (key: string, more: Partial<Sent> = {}): Sent => ({
  subject,
  slot: 'item:final-accounts',
  key,
  type: 'pdf',
  bytes: PDF,
  ...more,
});
const getProject = async () => dataOf(await cloud.call(CONTACT, 'acceptance.get', { id: projectId }));
const getTimeline = async () => dataOf(await cloud.call(CONTACT, 'projects.timeline', { id: projectId })).timeline;
const entryOf = async (itemId: string) =>
  (await getProject()).checklist.find(({ item }: { item: { id: string } }) => item.id === itemId);
const remove = (evidenceId: string, openid = CONTACT) => cloud.call(openid, 'files.remove', { subject, evidenceId });

test('a report makes its item 已齐, and is in the list with its own name', async () => {
  expect((await entryOf('final-accounts')).state).toBe('missing');
  const before = (await getProject()).project.version;
  const { evidence, entry, version } = dataOf(
    await send(cloud, accounts('report', { name: '经费决算报告（盖章）.pdf' })),
  );
  expect(entry).toMatchObject({ state: 'ready', have: 1, missing: '' });
  expect(version).toBe(before + 1);
  expect((await getProject()).project.version).toBe(version);
  expect(evidence).toMatchObject({
    subject: `project:${projectId}`,
    slot: 'item:final-accounts',
    name: '经费决算报告（盖章）.pdf',
    contentType: 'application/pdf',
    verification: 'content',
  });
  const shown = await list(cloud, subject, CONTACT, { slot: 'item:final-accounts' });
  expect(shown.evidence).toEqual([expect.objectContaining({ id: evidence.id, bytes: PDF.length })]);
  expect((await fetch(shown.evidence[0].url)).status).toBe(200);
  expect((await getTimeline()).at(-1).text).toBe('上传了“经费决算报告”：经费决算报告（盖章）.pdf');
});

test.each([
  ['docx', DOCX, 'content'],
  ['xlsx', XLSX, 'content'],
  ['doc', OLE, 'container'],
  ['zip', ZIP, 'content'],
] as const)('%s is taken, and it is said how far it was looked into', async (type, bytes, verification) => {
  const { evidence } = dataOf(await send(cloud, accounts(`kind-${type}`, { type, bytes })));
  expect(evidence.verification).toBe(verification);
  dataOf(await remove(evidence.id));
});

describe('bytes that are not what was declared are refused', () => {
  test.each([
    ['a program called pdf', 'pdf', Buffer.from(`MZ${'x'.repeat(200)}`)],
    ['a picture called pdf', 'pdf', JPEG],
    ['a table called docx', 'docx', XLSX],
    ['an archive called docx', 'docx', ZIP],
    ['a page called zip', 'zip', Buffer.from(`<html>${'x'.repeat(200)}`)],
    ['a pdf called doc', 'doc', PDF],
  ] as const)('%s', async (name, type, bytes) => {
    const reply = await send(cloud, accounts(name, { type, bytes }));
    expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_REJECTED' } });
  });

  test('a file of another size than was said', async () => {
    expect(await sendCode(cloud, accounts('shorter', { declared: PDF.length + 1 }))).toBe('FILE_REJECTED');
    expect(await sendCode(cloud, accounts('longer', { declared: PDF.length - 1 }))).toBe('FILE_REJECTED');
  });
});

test('each kind of file only where it is asked for, and within its own size', async () => {
  const prepare = async (sent: Sent) => codeOf(await cloud.call(CONTACT, 'files.prepare', wantedOf(sent)));
  expect(await prepare(accounts('film', { type: 'mp4', bytes: mp4('isom') }))).toBe('FILE_REJECTED');
  expect(await prepare(accounts('huge', { declared: 20 * 1024 * 1024 + 1 }))).toBe('INVALID_INPUT');
  expect(await prepare(accounts('archive', { type: 'zip', declared: 99 * 1024 * 1024 }))).toBe('ok');
});

test('twenty at once never make more than the item takes', async () => {
  const { evidence: before } = await list(cloud, subject, CONTACT, { slot: 'item:activity-photos' });
  expect(before).toEqual([]);
  // Seventeen are there when twenty more with tickets of their own arrive together: three find room.
  for (let index = 0; index < 17; index += 1) {
    dataOf(await cloud.call(CONTACT, 'files.attach', await uploadPhoto(cloud, projectId, `early-${index}`)));
  }
  const waiting = await Promise.all(
    Array.from({ length: 20 }, (_, index) => uploadPhoto(cloud, projectId, `rush-${index}`)),
  );
  let open = waiting;
  while (open.length > 0) {
    const replies = await Promise.all(open.map((input) => cloud.call(CONTACT, 'files.attach', input)));
    expect(replies.map(codeOf).filter((code) => !['ok', 'BUSY', 'FILE_LIMIT_REACHED'].includes(code))).toEqual([]);
    open = open.filter((_, index) => codeOf(replies[index] as never) === 'BUSY');
  }
  const { evidence } = await list(cloud, subject, CONTACT, { slot: 'item:activity-photos' });
  expect(evidence).toHaveLength(20);
  expect((await entryOf('activity-photos')).shots[0].have).toBe(20);
});

describe('removing', () => {
  test('takes the file, its count and its object away, once; the ticket serves no more', async () => {
    const uploaded = await upload(cloud, accounts('wrong-version'));
    const { evidence } = dataOf(await cloud.call(CONTACT, 'files.attach', uploaded));
    const { have } = await entryOf('final-accounts');
    const removed = dataOf(await remove(evidence.id));
    expect(removed.entry.have).toBe(have - 1);
    expect((await fetch(evidence.url)).status).toBe(404);
    const { version } = (await getProject()).project;
    expect(removed.version).toBe(version);
    expect((await getTimeline()).at(-1).text).toBe('删除了“经费决算报告”：wrong-version.pdf');
    expect(codeOf(await remove(evidence.id))).toBe('ok');
    expect((await getProject()).project.version).toBe(version);
    expect(codeOf(await cloud.call(CONTACT, 'files.attach', uploaded))).toBe('TICKET_INVALID');
    expect(codeOf(await cloud.call(CONTACT, 'files.prepare', wantedOf(accounts('wrong-version'))))).toBe(
      'TICKET_INVALID',
    );
  });

  test('a photograph makes room for another', async () => {
    const { evidence } = await list(cloud, subject, CONTACT, { slot: 'item:activity-photos' });
    expect(codeOf(await cloud.call(CONTACT, 'files.prepare', photo(projectId, 'instead')))).toBe('FILE_LIMIT_REACHED');
    expect(dataOf(await remove(evidence[0].id)).entry.shots[0].have).toBe(19);
    expect(codeOf(await cloud.call(CONTACT, 'files.prepare', photo(projectId, 'instead')))).toBe('ok');
  });

  test('is not for strangers, and not for a file of something else', async () => {
    const [project] = dataOf(await cloud.call(OTHER_CONTACT, 'projects.list')).projects;
    const { evidence } = await list(cloud, subject);
    expect(codeOf(await remove(evidence[0].id, OTHER_CONTACT))).toBe('NOT_FOUND');
    const foreign = { subject: { kind: 'project', id: project.id }, evidenceId: evidence[0].id };
    dataOf(await cloud.call(OTHER_CONTACT, 'files.remove', foreign));
    expect((await list(cloud, subject)).evidence).toHaveLength(evidence.length);
  });
});

describe('the list', () => {
  test('is for its own people and the officers in scope', async () => {
    const { evidence, next } = await list(cloud, subject);
    expect(next).toBeNull();
    expect((await list(cloud, subject, OFFICER)).evidence).toHaveLength(evidence.length);
    for (const stranger of [OTHER_CONTACT, 'persona-officer-guangdong']) {
      expect(codeOf(await cloud.call(stranger, 'files.list', { subject }))).toBe('NOT_FOUND');
    }
  });

  test('costs as many gateway calls as it needs', async () => {
    await cloud.clearMetrics();
    await list(cloud, subject);
    const { gatewayCalls = [], documentsScanned = 0, documentsReturned = 0 } = (await cloud.metrics())[0] ?? {};
    expect(gatewayCalls).toHaveLength(4);
    expect(documentsScanned).toBe(documentsReturned);
  });

  test('preparing takes at most five gateway calls', async () => {
    await cloud.clearMetrics();
    dataOf(await cloud.call(CONTACT, 'files.prepare', wantedOf(accounts('counted'))));
    const [metric] = await cloud.metrics();
    expect(metric?.gatewayCalls.length).toBeLessThanOrEqual(5);
  });

  test('comes in pages of a hundred, each file once and in order', async () => {
    const papers = (await getProject()).checklist.filter(
      ({ item }: { item: { kind: string } }) => item.kind !== 'photos',
    );
    for (const { item } of papers) {
      const slot = `item:${item.id}`;
      const { evidence } = await list(cloud, subject, CONTACT, { slot });
      for (let count = evidence.length; count < 20; count += 1) {
        dataOf(await send(cloud, accounts(`${item.id}-${count}`, { slot })));
      }
    }
    const first = await list(cloud, subject);
    expect(first.evidence).toHaveLength(100);
    const second = await list(cloud, subject, CONTACT, { after: first.next });
    expect(second.next).toBeNull();
    const ids = [...first.evidence, ...second.evidence].map(({ id }: { id: string }) => id);
    const { evidence: photos } = await list(cloud, subject, CONTACT, { slot: 'item:activity-photos' });
    expect(new Set(ids).size).toBe(papers.length * 20 + photos.length);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});
