import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS });
});
afterAll(() => emulator.stop());

const record = async (kind: string, more: object = {}) =>
  (await emulator.raw('o-caller', 'records', { kind, ...more })).body;

async function admin(params: object) {
  const response = await fetch(`${emulator.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return (await response.json()) as { code?: string; message?: string };
}

test.each(['storage.listEverything', 'database.dropEverything', 'nonsense'])(
  'the unknown action %s is named',
  async (action) => {
    const answer = await admin({ action });
    expect(answer).toEqual(
      expect.objectContaining({ code: expect.any(String), message: expect.stringContaining(action) }),
    );
  },
);

test('an aggregate stage that the emulator does not know is named', async () => {
  expect((await record('sample')).error.message).toContain('$sample');
});

test('a token that belongs to no running function opens nothing', async () => {
  const answer = await admin({ action: 'database.getDocument', collectionName: 'notes', wxCloudApiToken: 'guessed' });
  expect(answer.code).toBe('INVALID_REQUEST_SOURCE');
});

test('a call that a function forgot to await is refused after it has answered', async () => {
  const { requestId, body } = await emulator.raw('o-caller', 'records', { kind: 'forget' });
  expect(body).toEqual({ ok: { answered: true } });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const late = await emulator.send<{ text: string }[]>('GET', 'logs');
  expect(late.some(({ text }) => text.includes('late') && text.includes('await every call'))).toBe(true);
  expect(requestId).not.toBe('');
});

test('a missing collection and a duplicate key look as they do on the platform', async () => {
  expect((await record('add', { collection: 'nowhere', data: {} })).error).toEqual(
    expect.objectContaining({ errCode: -502005, message: expect.stringContaining('nowhere') }),
  );
  await record('add', { collection: 'notes', data: { slug: 'same' } });
  expect((await record('add', { collection: 'notes', data: { slug: 'same' } })).error).toEqual(
    expect.objectContaining({ errCode: -501001, message: expect.stringContaining('E11000') }),
  );
});

test('transactions that collide run again until each has counted', async () => {
  await record('add', { collection: 'counters', data: { _id: 'visits', value: 0 } });
  // Three loaded instances, so that the three really run at the same time.
  await Promise.all([1, 2, 3].map(() => record('get', { collection: 'counters', id: 'visits' })));
  const answers = await Promise.all([1, 2, 3].map(() => record('increment', { id: 'visits', waitMs: 200 })));
  expect(answers.map((answer) => answer.ok?.value).sort()).toEqual([1, 2, 3]);
  expect(Math.max(...answers.map((answer) => answer.ok.attempts))).toBeGreaterThan(1);
});

test('a transaction that always collides gives up after four runs', async () => {
  await record('add', { collection: 'counters', data: { _id: 'contested', value: 0 } });
  expect(await record('alwaysCollide', { id: 'contested' })).toEqual({
    ok: { attempts: 4, code: 'DATABASE_TRANSACTION_CONFLICT' },
  });
});

test('each run is measured: actions, gateway calls, documents, bytes', async () => {
  await record('add', { collection: 'notes', data: { _id: 'measured', slug: 'measured' } });
  await emulator.clearMetrics();
  const event = {
    kind: 'get',
    collection: 'notes',
    id: 'measured',
    requestId: 'mine',
    batch: [{ action: 'a.one' }, { action: 'b.two' }],
  };
  const { requestId } = await emulator.raw('o-caller', 'records', event);
  expect(await emulator.metrics()).toEqual([
    expect.objectContaining({
      requestId,
      clientRequestId: 'mine',
      function: 'records',
      actions: ['a.one', 'b.two'],
      outcome: 'ok',
      gatewayCalls: ['database.getDocument'],
      documentsScanned: 1,
      documentsReturned: 1,
      bytesIn: JSON.stringify(event).length,
      bytesOut: expect.any(Number),
    }),
  ]);
});
