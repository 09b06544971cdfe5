/** The upload pipeline: tickets, what really lies in storage, and how many. */
import type { TestEmulator } from '../support/emulator';
import {
  awardProject,
  CONTACT,
  codeOf,
  dataOf,
  JPEG,
  OFFICER,
  OTHER_CONTACT,
  PNG,
  photo,
  startSeeded,
  uploadPhoto,
} from './support/application';

let cloud: TestEmulator;
let projectId: string;
beforeAll(async () => {
  cloud = await startSeeded();
  projectId = await awardProject(cloud);
});
afterAll(() => cloud.stop());

const prepare = (input: object, openid = CONTACT) => cloud.call(openid, 'files.prepare', input);
const attach = (input: object, openid = CONTACT) => cloud.call(openid, 'files.attach', input);
const panoramas = async () => {
  const { checklist } = dataOf(await cloud.call(CONTACT, 'acceptance.get', { id: projectId }));
  const entry = checklist.find((candidate: { item: { id: string } }) => candidate.item.id === 'activity-photos');
  return entry.shots.find((shot: { shot: string }) => shot.shot === 'panorama').have;
};

describe('a ticket', () => {
  test('is the same for the same key, and names a path of the project', async () => {
    const first = dataOf(await prepare(photo(projectId, 'same-key')));
    expect(dataOf(await prepare(photo(projectId, 'same-key')))).toEqual(first);
    expect(first.cloudPath).toBe(`evidence/project/${projectId}/${first.ticketId}.jpg`);
    const png = dataOf(await prepare({ ...photo(projectId, 'png-key'), contentType: 'image/png' }));
    expect(png.cloudPath).toMatch(/\.png$/);
  });

  test('stands for one file: its key serves no other', async () => {
    const first = photo(projectId, 'one-file');
    dataOf(await prepare(first));
    expect(codeOf(await prepare({ ...first, bytes: first.bytes + 1 }))).toBe('TICKET_INVALID');
    expect(codeOf(await prepare({ ...first, shot: 'expert' }))).toBe('TICKET_INVALID');
  });

  test('is given only for photographs that the checklist asks for', async () => {
    const wanted = photo(projectId, 'wrong');
    expect(codeOf(await prepare({ ...wanted, slot: 'item:final-accounts' }))).toBe('FILE_REJECTED');
    expect(codeOf(await prepare({ ...wanted, slot: 'item:no-such-item' }))).toBe('FILE_REJECTED');
    expect(codeOf(await prepare({ ...wanted, slot: 'field:activity-photos' }))).toBe('FILE_REJECTED');
    expect(codeOf(await prepare({ ...wanted, slot: '../elsewhere' }))).toBe('INVALID_INPUT');
    expect(codeOf(await prepare({ ...wanted, shot: 'screenshot' }))).toBe('FILE_REJECTED');
    expect(codeOf(await prepare({ ...wanted, contentType: 'application/pdf' }))).toBe('FILE_REJECTED');
    expect(codeOf(await prepare({ ...wanted, contentType: 'text/html' }))).toBe('INVALID_INPUT');
    expect(codeOf(await prepare({ ...wanted, bytes: 20 * 1024 * 1024 + 1 }))).toBe('INVALID_INPUT');
    expect(codeOf(await prepare({ ...wanted, subject: { kind: 'project', id: 'nobodys' } }))).toBe('NOT_FOUND');
    expect(codeOf(await prepare(wanted, OTHER_CONTACT))).toBe('NOT_FOUND');
  });
});

describe('attaching', () => {
  test.each([
    ['a text that calls itself a photograph', Buffer.from('<html>not a photo</html> '.repeat(4)), 'JPG 或 PNG'],
    ['an empty file', new Uint8Array(0), '没有找到上传的文件'],
  ])('refuses %s', async (name, bytes, message) => {
    const uploaded = await uploadPhoto(cloud, projectId, name, { bytes, declared: bytes.length > 0 ? bytes : JPEG });
    const reply = await attach(uploaded);
    expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_REJECTED' } });
    expect((reply as { error: { message: string } }).error.message).toContain(message);
  });

  test('refuses a file that is shorter than was said', async () => {
    const uploaded = await uploadPhoto(cloud, projectId, 'cut', { bytes: JPEG.slice(0, 30), declared: JPEG });
    expect(codeOf(await attach(uploaded))).toBe('FILE_REJECTED');
  });

  test('refuses a ticket whose file never arrived', async () => {
    const { ticketId, cloudPath } = dataOf(await prepare(photo(projectId, 'never-sent')));
    const { fileId } = await uploadPhoto(cloud, projectId, 'sent');
    const missing = fileId.replace(/evidence\/.*$/, cloudPath);
    expect(codeOf(await attach({ ticketId, fileId: missing }))).toBe('FILE_REJECTED');
  });

  test('refuses somebody else’s ticket, another path and an invented ticket', async () => {
    const mine = await uploadPhoto(cloud, projectId, 'mine');
    const other = await uploadPhoto(cloud, projectId, 'other');
    expect(codeOf(await attach(mine, OTHER_CONTACT))).toBe('TICKET_INVALID');
    expect(codeOf(await attach({ ...mine, fileId: other.fileId }))).toBe('TICKET_INVALID');
    expect(codeOf(await attach({ ...mine, fileId: 'http://evil.example/x.jpg' }))).toBe('TICKET_INVALID');
    expect(codeOf(await attach({ ...mine, ticketId: 'invented' }))).toBe('TICKET_INVALID');
  });

  test('says what the bytes say, whatever the phone said', async () => {
    const uploaded = await uploadPhoto(cloud, projectId, 'really-png', { bytes: PNG });
    expect(dataOf(await attach(uploaded)).evidence).toMatchObject({ contentType: 'image/png', bytes: PNG.length });
  });

  test('eight times at once counts once', async () => {
    const before = await panoramas();
    const uploaded = await uploadPhoto(cloud, projectId, 'at-once');
    const replies = await Promise.all(Array.from({ length: 8 }, () => attach(uploaded)));
    expect(replies.filter((reply) => !reply.ok).every((reply) => codeOf(reply) === 'BUSY')).toBe(true);
    dataOf(await attach(uploaded));
    expect(await panoramas()).toBe(before + 1);
  });

  test('an old ticket is no longer good; preparing again with its key renews it', async () => {
    const uploaded = await uploadPhoto(cloud, projectId, 'slow');
    await cloud.advance('P1DT1H');
    expect(codeOf(await attach(uploaded))).toBe('TICKET_INVALID');
    expect(dataOf(await prepare(photo(projectId, 'slow'))).ticketId).toBe(uploaded.ticketId);
    expect(codeOf(await attach(uploaded))).toBe('ok');
  });

  test('the twenty-first photograph is refused, with and without a ticket from before', async () => {
    const early = await uploadPhoto(cloud, projectId, 'early');
    const { evidence } = dataOf(await cloud.call(CONTACT, 'acceptance.get', { id: projectId }));
    for (let count = evidence.length; count < 20; count += 1) {
      dataOf(await attach(await uploadPhoto(cloud, projectId, `fill-${count}`)));
    }
    expect(codeOf(await prepare(photo(projectId, 'one-more')))).toBe('FILE_LIMIT_REACHED');
    expect(codeOf(await attach(early))).toBe('FILE_LIMIT_REACHED');
  });
});

describe('reading', () => {
  test('the officer of the issuer sees the project and its photographs, others do not', async () => {
    const seen = dataOf(await cloud.call(OFFICER, 'acceptance.get', { id: projectId }));
    expect(seen.evidence).toHaveLength(20);
    expect(seen.evidence.every((file: { url: string | null }) => file.url !== null)).toBe(true);
    expect(codeOf(await cloud.call('persona-officer-guangdong', 'acceptance.get', { id: projectId }))).toBe(
      'NOT_FOUND',
    );
    expect(codeOf(await cloud.call(OTHER_CONTACT, 'acceptance.get', { id: projectId }))).toBe('NOT_FOUND');
  });

  test('the address of a photograph expires', async () => {
    const { evidence } = dataOf(await cloud.call(CONTACT, 'acceptance.get', { id: projectId }));
    expect((await fetch(evidence[0].url)).status).toBe(200);
    await cloud.advance('PT3H');
    expect((await fetch(evidence[0].url)).status).toBe(403);
  });
});
