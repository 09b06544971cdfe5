/** What a test may ask the platform to do wrong: once, to the call it names. */
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS });
});
afterAll(() => emulator.stop());

let notes = 0;
async function addNote(): Promise<{ id: string; status: number; body: { error?: unknown; errCode?: number } }> {
  notes += 1;
  const id = `note-${notes}`;
  const reply = await emulator.raw('o-caller', 'records', {
    kind: 'add',
    collection: 'notes',
    data: { _id: id, slug: id },
  });
  return { id, ...reply };
}
async function isThere(id: string): Promise<boolean> {
  const stored = await emulator.send<{ _id: string }[]>('GET', 'collections/notes?limit=200');
  return stored.some(({ _id }) => _id === id);
}

test.each([
  ['error', 'before', false],
  ['error', 'after', true],
  ['drop', 'before', false],
  ['drop', 'after', true],
] as const)('%s %s: the function is told that it failed, and the note is there: %s', async (kind, when, stays) => {
  await emulator.fault({ function: 'records', call: 1, kind, when });
  const { id, body } = await addNote();
  expect(body.error ?? body.errCode).toBeTruthy();
  expect(await isThere(id)).toBe(stays);
  const next = await addNote();
  expect(await isThere(next.id)).toBe(true);
});

test.each([
  ['before', false],
  ['after', true],
] as const)('kill %s: the caller meets a dead instance, the next run a new one', async (when, stays) => {
  await emulator.fault({ function: 'records', call: 1, kind: 'kill', when });
  const { id, status, body } = await addNote();
  expect(status).not.toBe(200);
  expect(body.errCode).toBeTruthy();
  expect(await isThere(id)).toBe(stays);
  const next = await addNote();
  expect(next.status).toBe(200);
});

test.each([
  [{ function: 'nowhere', call: 1, kind: 'kill', when: 'after' }, '没有云函数 nowhere'],
  [{ function: 'records', call: 0, kind: 'kill', when: 'after' }, 'call 须是从 1 起的整数'],
  [{ function: 'records', call: 1, kind: 'explode', when: 'after' }, 'kind 只能是 kill、error、drop'],
] as const)('%j is refused', async (fault, words) => {
  await expect(emulator.send('POST', 'faults', fault)).rejects.toThrow(words);
});
