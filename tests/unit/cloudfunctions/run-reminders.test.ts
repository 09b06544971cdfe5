/** The timer's work over a database in memory: killed at any point, refused, or left without an answer. */
import { callSchema } from '@domain/call/schema';
import { makePlan } from '@domain/reminders/plan-document';
import { reminderTemplates } from '@domain/reminders/templates';
import { toMs } from '@domain/time';
import { runReminders } from '../../../cloudfunctions/_server/reminders/run-reminders';
import { callFiles, readCall } from '../../../data/calls/read-call';

type Document = { _id: string } & Record<string, unknown>;
type Store = Map<string, Map<string, Document>>;

/** The instance was stopped: nothing after this call happens. */
class Killed extends Error {}

const mockStore: Store = new Map();
/** Calls to the platform still allowed before the instance is killed. */
const mockLife = { callsLeft: Number.POSITIVE_INFINITY };

function mockCall(): void {
  if (mockLife.callsLeft <= 0) throw new Killed();
  mockLife.callsLeft -= 1;
}
const mockIn = (collection: string): Map<string, Document> => {
  const found = mockStore.get(collection) ?? new Map<string, Document>();
  mockStore.set(collection, found);
  return found;
};
const mockCopy = <T>(value: T): T => structuredClone(value);

jest.mock('../../../cloudfunctions/_server/platform/cloud', () => ({
  command: { lte: (value: string) => ({ lte: value }), in: (values: string[]) => ({ in: values }) },
}));
jest.mock('../../../cloudfunctions/_server/platform/documents', () => ({
  findDocument: async (collection: string, id: string) => {
    mockCall();
    return mockCopy(mockIn(collection).get(id) ?? null);
  },
  listDocuments: async (collection: string, { where }: { where: Record<string, { lte?: string; in?: string[] }> }) => {
    mockCall();
    const all = [...mockIn(collection).values()];
    const { nextDueAt, _id } = where;
    if (_id) return mockCopy(all.filter((document) => _id.in?.includes(document._id)));
    return mockCopy(
      all.filter((document) => document.nextDueAt && String(document.nextDueAt) <= (nextDueAt?.lte ?? '')),
    );
  },
  replaceWhere: async (collection: string, expected: Document, changes: object) => {
    mockCall();
    const document = mockIn(collection).get(expected._id);
    if (!document || Object.entries(expected).some(([key, value]) => document[key] !== value)) return false;
    mockIn(collection).set(expected._id, mockCopy({ ...document, ...changes }));
    return true;
  },
  runTransaction: async (work: (transaction: object) => Promise<unknown>) => {
    const writes: (() => void)[] = [];
    const result = await work({
      find: async (collection: string, id: string) => {
        mockCall();
        return mockCopy(mockIn(collection).get(id) ?? null);
      },
      put: async (collection: string, document: Document) => {
        mockCall();
        writes.push(() => mockIn(collection).set(document._id, mockCopy(document)));
      },
      patch: async (collection: string, id: string, changes: object) => {
        mockCall();
        writes.push(() =>
          mockIn(collection).set(id, mockCopy({ ...(mockIn(collection).get(id) as Document), ...changes })),
        );
      },
    });
    mockCall();
    for (const write of writes) write();
    return result;
  },
}));

const PERSON = 'someone';
const AWARDED = toMs('2026-06-01T10:00:00+08:00');
const DUE = toMs('2026-10-31T09:01:00+08:00');
const MINUTE = 60_000;
const templateId = reminderTemplates.due.id;

const file = callFiles.find(({ path }) => path.endsWith('gx-2026.yaml'));
const call = callSchema.parse(readCall(file as (typeof callFiles)[number]));

function plant(credits: number): void {
  mockStore.clear();
  mockLife.callsLeft = Number.POSITIVE_INFINITY;
  mockIn('calls').set(call.slug, { _id: call.slug, ...call });
  mockIn('projects').set('p1', {
    _id: 'p1',
    callSlug: call.slug,
    categoryCode: '2026-1',
    title: '学术报告会',
    trackCodes: ['2026-1-1'],
    status: 'in_progress',
    evidenceCounts: [],
  });
  const subject = {
    kind: 'project' as const,
    id: 'p1',
    version: 1,
    dueBefore: '2026-12-01T00:00:00+08:00',
    isPending: true,
  };
  mockIn('reminder_plans').set('project:p1', { _id: 'project:p1', ...makePlan(subject, [PERSON], AWARDED) });
  mockIn('subscription_balances').set(PERSON, { _id: PERSON, balances: [{ templateId, remaining: credits }] });
}

let sent: number;
let runs = 0;
beforeEach(() => {
  sent = 0;
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

const deliver = async () => {
  mockCall();
  sent += 1;
};
const refuse = (errCode: number) => async () => {
  mockCall();
  throw Object.assign(new Error('refused'), { errCode });
};
function run(now: number, send: () => Promise<void> = deliver) {
  runs += 1;
  return runReminders({ now, runId: `run-${runs}`, send }, () => true);
}

// biome-ignore lint/suspicious/noExplicitAny: read back as stored.
const plan = (): any => mockIn('reminder_plans').get('project:p1');
const remaining = (): number | undefined => {
  const balance = mockIn('subscription_balances').get(PERSON) as { balances: { remaining: number }[] } | undefined;
  return balance?.balances[0]?.remaining;
};
const deliveries = () => plan().items.flatMap((item: { deliveries: { state: string }[] }) => item.deliveries);
const inbox = () => [...mockIn('inbox').keys()];

test('a reminder is pushed once, spends one credit, and the plan waits for the next', async () => {
  plant(2);
  await run(DUE);
  await run(DUE + 5 * MINUTE);
  expect(sent).toBe(1);
  expect(remaining()).toBe(1);
  expect(inbox()).toEqual([`project:p1:acceptance-30d:${PERSON}`]);
  expect(plan()).toMatchObject({ leaseBy: null, nextDueAt: '2026-11-16T09:00:00.000+08:00' });
});

test('killed before any of its calls, the next run ends with one inbox message and at most one push', async () => {
  plant(1);
  await run(DUE);
  const callsOfOneRun = 20;
  const ends = new Set<string>();
  for (let callsLeft = 0; callsLeft < callsOfOneRun; callsLeft += 1) {
    plant(1);
    sent = 0;
    mockLife.callsLeft = callsLeft;
    await run(DUE).catch(() => undefined);
    mockLife.callsLeft = Number.POSITIVE_INFINITY;
    await run(DUE + 5 * MINUTE);
    await run(DUE + 10 * MINUTE);
    expect(inbox()).toHaveLength(1);
    expect(sent).toBeLessThanOrEqual(1);
    expect(remaining()).toBe(0);
    const [delivery] = deliveries();
    expect(['pushed', 'unknown']).toContain(delivery.state);
    if (delivery.state === 'pushed') expect(sent).toBe(1);
    ends.add(delivery.state);
    expect(plan()).toMatchObject({ leaseBy: null, nextDueAt: '2026-11-16T09:00:00.000+08:00' });
  }
  expect([...ends].sort()).toEqual(['pushed', 'unknown']);
});

test('when WeChat is busy it is tried again, five times at most, and the credit is kept until then', async () => {
  plant(1);
  let now = DUE;
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await run(now, refuse(45009));
    expect(remaining()).toBe(1);
    now += 2 * 60 * MINUTE;
  }
  expect(deliveries()).toMatchObject([{ state: 'failed', attempts: 5 }]);
  await run(now);
  expect(sent).toBe(0);
  expect(inbox()).toHaveLength(1);
});

test('a push that goes through at the second try is one push and one message', async () => {
  plant(1);
  await run(DUE, refuse(-1));
  await run(DUE + MINUTE);
  expect(sent).toBe(0);
  await run(DUE + 6 * MINUTE);
  expect(sent).toBe(1);
  expect(remaining()).toBe(0);
  expect(inbox()).toHaveLength(1);
});

test('without an answer nobody knows, so it is not sent again and the credit counts as spent', async () => {
  plant(3);
  await run(DUE, refuse(-501001));
  await run(DUE + 60 * MINUTE);
  expect(sent).toBe(0);
  expect(deliveries()).toMatchObject([{ state: 'unknown' }]);
  expect(remaining()).toBe(2);
});

test('when WeChat says that nothing is left, the ledger goes to zero', async () => {
  plant(3);
  await run(DUE, refuse(43101));
  expect(deliveries()).toMatchObject([{ state: 'refused' }]);
  expect(remaining()).toBe(0);
});

test('a closed project is left in peace, and its plan is settled', async () => {
  plant(1);
  mockIn('projects').set('p1', { ...(mockIn('projects').get('p1') as Document), status: 'closed' });
  await run(DUE);
  expect(sent).toBe(0);
  expect(inbox()).toEqual([]);
  expect(plan().nextDueAt).toBeNull();
});

test('a change of the subject during the run takes the plan from it', async () => {
  plant(1);
  const claim = mockIn('reminder_plans');
  const before = claim.get('project:p1') as Document;
  await run(DUE, async () => {
    claim.set('project:p1', { ...before, nextDueAt: null, leaseBy: null, cancelledAt: 'now' });
  });
  expect(plan()).toMatchObject({ nextDueAt: null, cancelledAt: 'now' });
});

test('two runs at once do the work once', async () => {
  plant(5);
  await Promise.all([run(DUE), run(DUE), run(DUE)]);
  expect(sent).toBe(1);
  expect(remaining()).toBe(4);
});
