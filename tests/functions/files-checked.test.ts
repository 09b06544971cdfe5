/** What happens to files after they were attached: large ones are read, pictures are looked at, and what is no good stops counting. */
import type { TestEmulator } from '../support/emulator';
import { PDF } from '../support/file-bytes';
import { CONTACT, codeOf, dataOf, JPEG, OFFICER } from './support/application';
import { list, picture, type Sent, send, sha256, upload } from './support/files';
import { grade } from './support/organization';
import { loseObject, plantProject, startWithHand, storedIn } from './support/planted-project';
import { fingerprint } from './support/world';

const LARGE = 1024 * 1024 + 1;
const SLOT = 'item:activity-photos';

let cloud: TestEmulator;
let subject: { kind: 'project'; id: string };
let checksBefore = 0;
beforeAll(async () => {
  cloud = await startWithHand();
});
beforeEach(async () => {
  subject = await plantProject(cloud);
  checksBefore = (await allChecks()).length;
});
/** Nothing is left for the next test's runs of the timer. */
afterEach(async () => {
  const { evidence } = await list(cloud, subject);
  for (const { id } of evidence) dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: id }));
  await lookAtAll();
});
afterAll(() => cloud.stop());

let count = 0;
const photograph = (more: Partial<Sent> = {}): Sent => {
  count += 1;
  return { subject, slot: SLOT, key: `photo-${count}`, type: 'jpg', bytes: picture(count), shot: 'panorama', ...more };
};
const take = async (sent: Sent) => dataOf(await send(cloud, sent)).evidence;
const run = async () => dataOf(await cloud.fireTimer('evidence'));
const shown = async (id: string, openid = CONTACT) =>
  (await list(cloud, subject, openid)).evidence.find((one: { id: string }) => one.id === id);
const panoramas = async () => {
  const { evidenceCounts } = await storedIn(cloud, 'projects', subject.id);
  return evidenceCounts.reduce((sum: number, { count: one }: { count: number }) => sum + one, 0);
};
const inbox = async () => dataOf(await cloud.call(CONTACT, 'inbox.list')).items;
const timeline = async () => dataOf(await cloud.call(CONTACT, 'projects.timeline', { id: subject.id })).timeline;
const allChecks = () =>
  cloud.send<{ traceId: string; answer: string | null; askedAt: number }[]>('GET', 'media-checks');
const checks = async () => (await allChecks()).sort((one, other) => one.askedAt - other.askedAt).slice(checksBefore);
const firstTrace = async () => (await checks())[0]?.traceId ?? '';
const judge = (traceId: string, suggest: string) => cloud.send('POST', `media-checks/${traceId}`, { suggest });
const lookAtAll = () => cloud.send<{ answer: string }[]>('POST', 'media-checks');

describe('a large file', () => {
  test('is 未核验 until the timer has read it', async () => {
    const bytes = picture(1, LARGE);
    const { id, integrity, sha256: early } = await take(photograph({ bytes, said: { sha256: sha256(bytes) } }));
    expect([integrity, early]).toEqual(['pending', null]);
    expect(await panoramas()).toBe(1);
    expect(await run()).toMatchObject({ due: 1, worked: 1, failed: 0, left: 0 });
    expect(await shown(id)).toMatchObject({ integrity: 'verified', sha256: sha256(bytes), flags: [] });
    expect(await panoramas()).toBe(1);
    expect(await run()).toMatchObject({ due: 0 });
  });

  test('that is not what was announced stops counting; its owner is told once, and what she sends instead counts', async () => {
    const bytes = picture(2, LARGE);
    const { id } = await take(
      photograph({ bytes: picture(3, LARGE), name: '全景.jpg', said: { sha256: sha256(bytes) } }),
    );
    await run();
    expect(await shown(id)).toMatchObject({ integrity: 'mismatch', sha256: sha256(picture(3, LARGE)) });
    expect(await panoramas()).toBe(0);
    const [message] = await inbox();
    expect(message).toMatchObject({ title: '有一份材料传坏了', isRead: false });
    expect(message.text).toBe(
      '“绿色制造学术报告会”的“全景.jpg”：存储里的内容与您手机上的原件不一致，已不计入材料。请删除后从原件重新上传。',
    );
    expect(message.link).toContain(subject.id);
    expect((await timeline()).at(-1)).toMatchObject({
      actorRole: 'system',
      text: '“全景.jpg”存储里的内容与手机上的原件不一致，不再计入',
    });
    const before = await fingerprint(cloud);
    await cloud.advance('P1D');
    expect(await run()).toMatchObject({ due: 0 });
    expect(await fingerprint(cloud)).toEqual(before);

    const again = await take(photograph({ bytes, said: { sha256: sha256(bytes) } }));
    expect(again.flags).toEqual([]);
    dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: id }));
    expect(await panoramas()).toBe(1);
  });

  test('of which nothing was announced is known again once it is read', async () => {
    const bytes = Buffer.concat([PDF, Buffer.alloc(LARGE, 7)]);
    const paper = (key: string): Sent => ({ subject, slot: 'item:final-accounts', key, type: 'pdf', bytes });
    const [first, second] = [await take(paper('one')), await take(paper('two'))];
    expect([first.flags, second.flags]).toEqual([[], []]);
    await run();
    expect((await shown(first.id)).flags).toEqual([]);
    expect(await shown(second.id)).toMatchObject({ flags: ['duplicate'], safety: 'staff', integrity: 'verified' });
  });

  test('that cannot be read stays 未核验, and is tried ever more rarely', async () => {
    const sent = photograph({ bytes: picture(4, LARGE) });
    const uploaded = await upload(cloud, sent);
    const { evidence } = dataOf(await cloud.call(CONTACT, 'files.attach', uploaded));
    await loseObject(cloud, uploaded.fileId);
    expect(await run()).toMatchObject({ due: 1, failed: 1 });
    expect(await run()).toMatchObject({ due: 0 });
    await cloud.advance('PT6M');
    expect(await run()).toMatchObject({ due: 1, failed: 1 });
    await cloud.advance('PT6M');
    expect(await run()).toMatchObject({ due: 0 });
    expect((await shown(evidence.id)).integrity).toBe('pending');
  });

  test('two runs at once read it once', async () => {
    await take(photograph({ bytes: picture(5, LARGE) }));
    const reports = await Promise.all([run(), run(), run()]);
    expect(reports.every(({ failed }) => failed === 0)).toBe(true);
    expect(await checks()).toHaveLength(1);
  });
});

describe('the content check of a picture', () => {
  test('is asked for by the timer and passed; nothing of it leaves the server', async () => {
    const { id, safety } = await take(photograph());
    expect(safety).toBe('pending');
    await run();
    await run();
    expect(await checks()).toHaveLength(1);
    expect(await lookAtAll()).toEqual([expect.objectContaining({ answer: 'pass' })]);
    const traceId = await firstTrace();
    expect((await shown(id)).safety).toBe('passed');
    const everything = JSON.stringify(await list(cloud, subject, OFFICER));
    expect(everything).not.toContain(traceId);
    await cloud.advance('P1D');
    expect(await run()).toMatchObject({ due: 0 });
  });

  test('found risky it stops counting, its owner is told, and both sides see why', async () => {
    const { id } = await take(photograph({ name: '海报.jpg', bytes: Buffer.concat([JPEG, Buffer.from('违规测试')]) }));
    expect(await panoramas()).toBe(1);
    await run();
    await lookAtAll();
    expect(await panoramas()).toBe(0);
    for (const openid of [CONTACT, OFFICER]) {
      const file = await shown(id, openid);
      expect(file.safety).toBe('risky');
      expect((await fetch(file.url)).status).toBe(200);
    }
    expect((await inbox())[0]).toMatchObject({ title: '有一份材料没有通过安全检查' });
    expect((await inbox())[0].text).toContain('“海报.jpg”');
    expect((await timeline()).at(-1).text).toBe('“海报.jpg”未通过微信的内容安全检查，不再计入');
    dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: id }));
    expect(await panoramas()).toBe(0);
  });

  test('an answer that comes twice is one answer, and the first one holds', async () => {
    const { id } = await take(photograph());
    await run();
    const traceId = await firstTrace();
    await judge(traceId, 'review');
    const before = await fingerprint(cloud);
    await judge(traceId, 'review');
    await judge(traceId, 'pass');
    expect(await fingerprint(cloud)).toEqual(before);
    expect((await shown(id)).safety).toBe('risky');
  });

  test('a photograph that was removed meanwhile leaves nothing behind', async () => {
    const { id } = await take(photograph());
    await run();
    dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: id }));
    const before = await fingerprint(cloud);
    expect(await lookAtAll()).toHaveLength(1);
    expect(await fingerprint(cloud)).toEqual(before);
  });

  test('that is not answered is asked again, and after three times it is for the officer to look', async () => {
    const { id } = await take(photograph());
    for (let asked = 1; asked <= 3; asked += 1) {
      // She comes by, so that the platform takes a check in her name.
      dataOf(await cloud.call(CONTACT, 'me.get'));
      await run();
      expect(await checks()).toHaveLength(asked);
      expect((await shown(id)).safety).toBe('pending');
      await cloud.advance('PT41M');
    }
    await run();
    expect(await checks()).toHaveLength(3);
    expect((await shown(id)).safety).toBe('staff');
    expect(await panoramas()).toBe(1);
    await cloud.advance('P1D');
    expect(await run()).toMatchObject({ due: 0 });
  });

  test('that the platform could not fetch is asked about again', async () => {
    const { id } = await take(photograph());
    await run();
    await cloud.advance('PT2H1M');
    dataOf(await cloud.call(CONTACT, 'me.get'));
    expect(await lookAtAll()).toEqual([expect.objectContaining({ answer: 'failed' })]);
    expect((await shown(id)).safety).toBe('pending');
    await run();
    expect(await lookAtAll()).toEqual([expect.objectContaining({ answer: 'pass' })]);
    expect((await shown(id)).safety).toBe('passed');
  });

  test('that the platform does not take, because she has been away, ends the same way', async () => {
    const { id } = await take(photograph());
    for (let asked = 1; asked <= 4; asked += 1) {
      await cloud.advance('PT3H');
      await run();
    }
    expect(await checks()).toEqual([]);
    expect((await shown(id)).safety).toBe('staff');
  });

  test('papers and films are for the officer to look at', async () => {
    const { safety } = await take({ subject, slot: 'item:final-accounts', key: 'paper', type: 'pdf', bytes: PDF });
    expect(safety).toBe('staff');
    await run();
    expect(await checks()).toEqual([]);
  });
});

describe('the function that takes the answers', () => {
  const answerTo = (traceId: string) => ({
    ...{ MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, version: 2, errcode: 0 },
    result: { suggest: 'pass', label: 100 },
  });

  test('turns away every client, even with a trace that is awaited', async () => {
    const { id } = await take(photograph());
    await run();
    const traceId = await firstTrace();
    for (const openid of [CONTACT, OFFICER, null]) {
      const { body } = await cloud.raw(openid, 'safety', answerTo(traceId));
      expect(codeOf(body)).toBe('FORBIDDEN');
    }
    const byAdministrator = await cloud.send('POST', 'administrator/safety', answerTo(traceId));
    expect(codeOf(byAdministrator as never)).toBe('FORBIDDEN');
    expect((await shown(id)).safety).toBe('pending');
  });
});

test('the timer function turns away every client', async () => {
  for (const openid of [CONTACT, OFFICER, null]) {
    const { body } = await cloud.raw(openid, 'evidence', { Type: 'Timer', TriggerName: 'every-five-minutes' });
    expect(codeOf(body)).toBe('FORBIDDEN');
  }
});

test('the proof of a qualification is looked at too', async () => {
  const organizationId = 'org-university';
  const submitted = await cloud.call(CONTACT, 'qualifications.submit', { ...grade, organizationId });
  const { id } = dataOf(submitted).qualification;
  const proof = { kind: 'qualification', organizationId, id };
  const bytes = Buffer.concat([JPEG, Buffer.from('违规测试')]);
  await take({ subject: proof, slot: 'proof', key: 'proof', type: 'jpg', bytes, name: '证书.jpg' });
  await run();
  await lookAtAll();
  const { evidence } = await list(cloud, proof);
  expect(evidence).toEqual([expect.objectContaining({ safety: 'risky' })]);
  expect((await inbox())[0].text).toContain('“证书.jpg”');
});
