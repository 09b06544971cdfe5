import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

const OWNER = 'o-owner';
let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS });
});
afterAll(() => emulator.stop());

async function files(kind: string, event: object) {
  const { body } = await emulator.raw(OWNER, 'files', { kind, ...event });
  return body;
}

async function linkTo(fileID: string, maxAge = 600): Promise<string> {
  const { ok } = await files('link', { fileID, maxAge });
  expect(ok.fileList[0]).toEqual(expect.objectContaining({ status: 0, maxAge }));
  return ok.fileList[0].tempFileURL;
}

test('what a phone uploads a function can link to, and the link serves the bytes, whole or in part', async () => {
  const { fileID } = await emulator.upload(OWNER, 'evidence/现场 1.jpg', '0123456789');
  const url = await linkTo(fileID);

  const whole = await fetch(url);
  expect(whole.status).toBe(200);
  expect(whole.headers.get('content-type')).toBe('image/jpeg');
  expect(await whole.text()).toBe('0123456789');

  const head = await fetch(url, { headers: { range: 'bytes=0-3' } });
  expect(head.status).toBe(206);
  expect(head.headers.get('content-range')).toBe('bytes 0-3/10');
  expect(await head.text()).toBe('0123');

  const tail = await fetch(url, { headers: { range: 'bytes=-2' } });
  expect([tail.status, await tail.text()]).toEqual([206, '89']);

  const beyond = await fetch(url, { headers: { range: 'bytes=10-' } });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10']);
});

test('a HEAD request tells the size without the bytes', async () => {
  const { fileID } = await emulator.upload(OWNER, 'evidence/head.pdf', 'abc');
  const response = await fetch(await linkTo(fileID), { method: 'HEAD' });
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '3', '']);
});

test('a link ends at its time, by the emulator clock', async () => {
  const { fileID } = await emulator.upload(OWNER, 'evidence/short.txt', 'x');
  const url = await linkTo(fileID, 60);
  await emulator.advance('PT61S');
  const response = await fetch(url);
  expect(response.status).toBe(403);
  expect(await response.text()).toMatch(/<Error>[\s\S]*<Code>AccessDenied<\/Code>[\s\S]*expired/);
});

test('without a signature, or with one for another file, nobody reads', async () => {
  const one = await emulator.upload(OWNER, 'evidence/one.txt', '1');
  await emulator.upload(OWNER, 'evidence/two.txt', '2');
  const url = await linkTo(one.fileID);
  expect((await fetch(`${emulator.url}/_cloud/storage/evidence/one.txt`)).status).toBe(403);
  expect((await fetch(url.replace('one.txt', 'two.txt'))).status).toBe(403);
  expect((await fetch(url.replace(/t=\d+/, 't=99999999999'))).status).toBe(403);
});

test('only its creator writes an object again', async () => {
  const path = 'evidence/mine.txt';
  const first = await emulator.upload(OWNER, path, 'old');
  const stranger = await emulator.upload('o-stranger', path, 'stolen');
  expect([stranger.status, stranger.errMsg]).toEqual([403, expect.stringContaining('storage permission denied')]);
  const again = await emulator.upload(OWNER, path, 'new');
  expect(again.fileID).toBe(first.fileID);
  expect(await files('download', { fileID: first.fileID })).toEqual({ ok: 'new' });
});

test('a function uploads, downloads and deletes through the SDK', async () => {
  const uploaded = await files('upload', { cloudPath: 'reports/汇总 表.csv', text: '单位,金额' });
  const { fileID } = uploaded.ok;
  expect(fileID).toMatch(/^cloud:\/\/.+\/reports\/汇总 表\.csv$/);
  expect(await files('download', { fileID })).toEqual({ ok: '单位,金额' });
  const url = await linkTo(fileID);
  const removed = await files('remove', { fileList: [fileID, `${fileID}.missing`] });
  expect(removed.ok.fileList.map((file: { status: number }) => file.status)).toEqual([0, -503003]);
  expect((await fetch(url)).status).toBe(404);
  expect((await files('link', { fileID, maxAge: 60 })).ok.fileList[0]).toEqual(
    expect.objectContaining({ status: -503003, tempFileURL: '' }),
  );
});

test('a phone cannot overwrite what a function stored', async () => {
  await files('upload', { cloudPath: 'reports/official.pdf', text: 'stamped' });
  expect((await emulator.upload(OWNER, 'reports/official.pdf', 'forged')).status).toBe(403);
});

test('an upload without an openid is refused', async () => {
  const response = await fetch(`${emulator.url}/_cloud/storage/evidence/anonymous.txt`, { method: 'PUT', body: 'x' });
  expect(response.status).toBe(401);
});

test('an empty file is a file', async () => {
  const { fileID } = await emulator.upload(OWNER, 'evidence/empty.txt', '');
  const response = await fetch(await linkTo(fileID));
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test.each([
  ['/leading.txt', 'must not begin'],
  ['a//b.txt', '//'],
  ['a/../b.txt', '".."'],
  [`${'长'.repeat(284)}.txt`, 'the limit is 850'],
])('the cloudPath %.12s is refused', async (cloudPath, reason) => {
  const { error } = await files('upload', { cloudPath, text: 'x' });
  expect(error.message).toContain(reason);
});

test('fifty files in one call pass and fifty-one do not', async () => {
  const list = (count: number) => Array.from({ length: count }, (_, position) => `cloud://x/${position}`);
  expect((await files('links', { fileList: list(50) })).ok.fileList).toHaveLength(50);
  expect((await files('links', { fileList: list(51) })).error.message).toContain('the limit is 50');
  expect((await files('remove', { fileList: list(51) })).error.message).toContain('the limit is 50');
});
