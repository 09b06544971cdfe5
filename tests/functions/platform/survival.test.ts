import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

const TEMPLATE = 'TEMPLATE_DEADLINE';
const READER = 'o-reader';
const data = { thing1: { value: '申报截止提醒' }, time2: { value: '2026年4月28日 18:00' } };

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS });
});
afterEach(() => emulator.stop());

const push = () =>
  emulator.raw('o-caller', 'push', {
    api: 'subscribeMessage.send',
    args: { touser: READER, templateId: TEMPLATE, data },
  });
const record = (kind: string, more: object) => emulator.raw('o-caller', 'records', { kind, ...more });

async function liveOn(end: 'kill -9' | 'stop') {
  if (end === 'kill -9') await emulator.kill();
  await emulator.restart();
}

test.each(['kill -9', 'stop'] as const)('documents, messages, credits and files survive %s', async (end) => {
  await record('add', { collection: 'notes', data: { _id: 'kept', slug: 'a', text: '还在' } });
  await emulator.accept(READER, TEMPLATE);
  await emulator.accept(READER, TEMPLATE);
  await push();
  const { fileID } = await emulator.upload(READER, 'evidence/a.txt', 'still here');

  await liveOn(end);

  expect((await record('get', { collection: 'notes', id: 'kept' })).body.ok.data.text).toBe('还在');
  expect(await emulator.messages(READER)).toHaveLength(1);
  expect((await push()).body.errCode).toBe(0);
  expect((await push()).body.errCode).toBe(43101);
  expect((await emulator.raw(READER, 'files', { kind: 'download', fileID })).body).toEqual({ ok: 'still here' });
});

test('whatever was answered before a power cut in the middle of many writes is still there', async () => {
  const answered: string[] = [];
  const writes = Array.from({ length: 60 }, async (_, position) => {
    const id = `n${position}`;
    const { body } = await record('add', { collection: 'notes', data: { _id: id, slug: id } });
    if (body.ok) answered.push(id);
  });
  while (answered.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  await emulator.kill();
  await Promise.allSettled(writes);
  await emulator.restart();
  for (const id of answered) expect((await record('get', { collection: 'notes', id })).body.ok.data._id).toBe(id);
});

test('an upload that breaks off leaves the file as it was', async () => {
  const { fileID } = await emulator.upload(READER, 'evidence/b.txt', 'the old one');
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('half of the new'));
      setTimeout(() => controller.error(new Error('signal lost')), 50);
    },
  });
  const url = `${emulator.url}/_cloud/storage/evidence/b.txt`;
  const upload = fetch(url, {
    method: 'PUT',
    headers: { 'x-wx-openid': READER },
    body: broken,
    duplex: 'half',
  } as RequestInit);
  await expect(upload).rejects.toThrow();
  expect((await emulator.raw(READER, 'files', { kind: 'download', fileID })).body).toEqual({ ok: 'the old one' });
});
