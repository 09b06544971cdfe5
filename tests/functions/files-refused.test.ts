/** What is refused at the door or at the record: with the reason, nothing half-written, and its object cleared away. */
import { MAX_FILES_PER_PROJECT } from '../../domain/constants';
import type { TestEmulator } from '../support/emulator';
import { film, PDF } from '../support/file-bytes';
import { CONTACT, codeOf, dataOf, OTHER_CONTACT } from './support/application';
import { list, picture, type Sent, send, sha256, upload, wantedOf } from './support/files';
import { plantProject, startWithHand } from './support/planted-project';
import { fingerprint, readWorld } from './support/world';

const MB = 1024 * 1024;
const PHOTOS = 'item:activity-photos';

let cloud: TestEmulator;
let subject: { kind: 'project'; id: string };
let films: { kind: 'project'; id: string };
beforeAll(async () => {
  cloud = await startWithHand();
  subject = await plantProject(cloud);
  films = await plantProject(cloud, { callSlug: 'gx-2023', categoryCode: '2023-10', trackCodes: [] });
});
afterAll(() => cloud.stop());

const photograph = (key: string, more: Partial<Sent> = {}): Sent => ({
  ...{ subject, slot: PHOTOS, key, type: 'jpg', bytes: picture(1), shot: 'panorama' },
  ...more,
});
const movie = (key: string, bytes: Uint8Array): Sent => ({
  subject: films,
  slot: 'item:video',
  key,
  type: 'mp4',
  bytes,
});
const prepare = (sent: Sent) => cloud.call(CONTACT, 'files.prepare', wantedOf(sent));
const attach = (uploaded: object, openid = CONTACT) => cloud.call(openid, 'files.attach', uploaded);
const messageOf = (reply: Awaited<ReturnType<typeof attach>>) => (reply.ok ? 'taken' : reply.error.message);

/** Everything but the tickets: those say by themselves that they serve no more. */
async function recorded(): Promise<string> {
  const world = new Map(await readWorld(cloud));
  world.delete('upload_tickets');
  return JSON.stringify([...world]);
}

describe('bytes that are no good', () => {
  const cases: [string, () => Sent, string][] = [
    ['a page called jpg', () => photograph('page', { bytes: Buffer.from('<html>'.repeat(20)) }), '不是JPG 或 PNG 图片'],
    ['a paper called jpg', () => photograph('paper', { bytes: PDF }), '不是JPG 或 PNG 图片'],
    ['a photograph called mp4', () => movie('picture', picture(2)), '不是MP4 视频'],
    ['a lying hash', () => photograph('liar', { said: { sha256: sha256(picture(7)) } }), '与手机上的原件不一致'],
    ['a film of ten minutes', () => movie('long', film({ seconds: 600 })), '视频 10 分 0 秒，要求 60–120 秒'],
    ['a film of five seconds', () => movie('short', film({ seconds: 5 })), '视频 5 秒，要求 60–120 秒'],
    ['a film without a length', () => movie('endless', film({ seconds: 0 })), '读不出视频的时长'],
  ];

  test.each(cases)('%s: the reason, the same one again, and nothing left', async (_name, make, reason) => {
    const clean = await fingerprint(cloud);
    const sent = make();
    const uploaded = await upload(cloud, sent);
    const before = await recorded();
    for (let times = 0; times < 2; times += 1) {
      const reply = await attach(uploaded);
      expect(codeOf(reply)).toBe('FILE_REJECTED');
      expect(messageOf(reply)).toContain(reason);
    }
    const again = await prepare(sent);
    expect([codeOf(again), messageOf(again)]).toEqual(['FILE_REJECTED', expect.stringContaining(reason)]);
    expect(await recorded()).toBe(before);
    expect(dataOf(await cloud.fireTimer('evidence')).cleaned).toEqual({ found: 1, cleared: 1 });
    // The ticket is gone, and so is the object: the same ticket would be new, and finds nothing.
    expect(await fingerprint(cloud)).toEqual(clean);
    dataOf(await prepare(sent));
    expect(messageOf(await attach(uploaded))).toContain('没有找到上传的文件');
    await cloud.advance('P2D');
    dataOf(await cloud.fireTimer('evidence'));
  });

  test('a film of the right length is taken, wherever its header is', async () => {
    for (const [key, headerFirst] of [
      ['first', true],
      ['last', false],
    ] as const) {
      const { evidence } = dataOf(await send(cloud, movie(key, film({ seconds: 90, headerFirst, bytes: 2 * MB }))));
      expect(evidence).toMatchObject({ integrity: 'pending', safety: 'staff' });
    }
  });

  test('an empty file, and one that arrived in part, may be sent again on the same ticket', async () => {
    const bytes = picture(3, 2000);
    for (const arrived of [new Uint8Array(0), bytes.slice(0, 1000), Buffer.concat([bytes, bytes])]) {
      const sent = photograph(`part-${arrived.length}`, { bytes: arrived, declared: bytes.length });
      const uploaded = await upload(cloud, sent);
      const before = await fingerprint(cloud);
      expect(codeOf(await attach(uploaded))).toBe('FILE_REJECTED');
      expect(await fingerprint(cloud)).toEqual(before);
      const { evidence } = dataOf(await attach(await upload(cloud, { ...sent, bytes })));
      dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: evidence.id }));
    }
    dataOf(await cloud.fireTimer('evidence'));
  });
});

describe('what is refused before a byte is sent', () => {
  test.each([
    ['nothing', photograph('empty', { declared: 0 }), '文件是空的'],
    ['a photograph over 20 MB', photograph('huge', { declared: 20 * MB + 1 }), '不能超过 20 MB'],
    ['a film over 200 MB', { type: 'mp4', declared: 200 * MB + 1 }, '不能超过 200 MB'],
    ['a hash that is none', photograph('hash', { said: { sha256: 'XYZ' } }), '文件校验值有误'],
  ] as const)('%s', async (_name, sent, reason) => {
    const before = await fingerprint(cloud);
    const whole = 'key' in sent ? sent : { ...movie('huge', film({ seconds: 90 })), ...sent };
    const reply = await prepare({ ...whole, subject: 'key' in sent ? subject : films } as Sent);
    expect(codeOf(reply)).toBe('INVALID_INPUT');
    expect(messageOf(reply)).toContain(reason);
    expect(await fingerprint(cloud)).toEqual(before);
  });
});

test('somebody else’s ticket records nothing', async () => {
  const uploaded = await upload(cloud, photograph('mine'));
  const before = await fingerprint(cloud);
  expect(codeOf(await attach(uploaded, OTHER_CONTACT))).toBe('TICKET_INVALID');
  expect(await fingerprint(cloud)).toEqual(before);
  expect(codeOf(await attach(uploaded))).toBe('ok');
});

test('the twenty-first photograph is refused, with and without a ticket from before', async () => {
  const early = await upload(cloud, photograph('early'));
  const { evidence } = await list(cloud, subject, CONTACT, { slot: PHOTOS });
  for (let have = evidence.length; have < 20; have += 1) dataOf(await send(cloud, photograph(`fill-${have}`)));
  const before = await fingerprint(cloud);
  const late = await prepare(photograph('late'));
  expect([codeOf(late), messageOf(late)]).toEqual(['FILE_LIMIT_REACHED', expect.stringContaining('最多 20 份')]);
  expect(codeOf(await attach(early))).toBe('FILE_LIMIT_REACHED');
  expect(await fingerprint(cloud)).toEqual(before);
});

test('a project that is full takes nothing more anywhere', async () => {
  const full = await plantProject(cloud, {
    evidenceCounts: [{ itemId: 'elsewhere', shot: null, count: MAX_FILES_PER_PROJECT - 1 }],
  });
  const last = await upload(cloud, photograph('one-too-many', { subject: full }));
  dataOf(await send(cloud, photograph('the-last', { subject: full })));
  const before = await fingerprint(cloud);
  for (const reply of [await prepare(photograph('more', { subject: full })), await attach(last)]) {
    expect([codeOf(reply), messageOf(reply)]).toEqual(['FILE_LIMIT_REACHED', expect.stringContaining('一个项目最多')]);
  }
  expect(await fingerprint(cloud)).toEqual(before);
});
