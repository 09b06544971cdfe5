/** The hand-over of the contact person through the real SDK: killed anywhere, repeated, two at once, a lot of work. */
import { runOutbox } from '../../../cloudfunctions/_server/outbox/run-outbox';
import type { JobDocument } from '../../../cloudfunctions/_server/repositories/outbox';
import type { PlanDocument } from '../../../cloudfunctions/_server/repositories/reminder-plans';
import { NOW, ORGANIZATION, OrganizationWorld } from './support/organization-world';
import { startPlatform, type TestPlatform } from './support/platform';

jest.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

const [ANN, BOB, CID] = ['ann', 'bob', 'cid'] as const;

let platform: TestPlatform;
let world: OrganizationWorld;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());
beforeEach(() => {
  world = new OrganizationWorld(platform, [ANN, BOB, CID]);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  platform.fault = () => null;
  jest.restoreAllMocks();
});

const timer = () => runOutbox({ now: NOW, runId: 'timer' }, () => true);
const jobs = () => platform.list<JobDocument>('outbox');
const expectAll = async (openid: string) => expect([...new Set(await world.holders())]).toEqual([openid]);

test('passes on everything at once: documents, and the plans of applications, projects and activities', async () => {
  await world.plant({ applications: 3, projects: 2 });
  await world.handOver(ANN, BOB);
  await expectAll(BOB);
  expect(await jobs()).toMatchObject([{ kind: 'contact-person', subjectId: ORGANIZATION, dueAt: null }]);
  expect(await timer()).toEqual({ jobs: 0, failed: 0 });
});

test('sixty applications are passed on, by the timer where the action had no time for them', async () => {
  await world.plant({ applications: 60, projects: 25 });
  await world.handOver(ANN, BOB);
  await timer();
  await expectAll(BOB);
  expect(await jobs()).toMatchObject([{ dueAt: null }]);
});

test('what she follows and what she was told stay hers', async () => {
  await world.plant({ applications: 1, projects: 1 });
  await world.handOver(ANN, BOB);
  for (const id of [`call:gx-2026:${ANN}`, 'message:m']) {
    expect(await platform.find<PlanDocument>('reminder_plans', id)).toMatchObject({ recipients: [ANN] });
  }
});

test('moves only who is reminded: what is planned, and what was sent, is as it was', async () => {
  await world.plant({ applications: 1, projects: 0 });
  const before = await platform.find<PlanDocument>('reminder_plans', 'application:a000');
  await world.handOver(ANN, BOB);
  expect(await platform.find('reminder_plans', 'application:a000')).toEqual({ ...before, recipients: [BOB] });
});

test('the deed itself is one small transaction, however much work there is', async () => {
  await world.plant({ applications: 30, projects: 5 });
  const until = () => platform.calls.findIndex(({ action }) => action === 'database.commitTransaction');
  await world.handOver(ANN, BOB);
  expect(until()).toBeGreaterThan(0);
  expect(until()).toBeLessThan(25);
});

test('killed after any call: it has happened wholly or not at all, and the timer finishes what it began', async () => {
  await world.plant({ applications: 2, projects: 1 });
  await world.handOver(ANN, BOB);
  const calls = platform.calls.length;
  expect(calls).toBeGreaterThan(20);
  const ends = new Set<string>();
  for (let at = 1; at <= calls; at += 1) {
    await world.plant({ applications: 2, projects: 1 });
    let asked = 0;
    platform.fault = () => {
      asked += 1;
      if (asked === at) return 'unanswered';
      return asked > at ? 'lost' : null;
    };
    await world.handOver(ANN, BOB).catch(() => undefined);
    platform.fault = () => null;
    await timer();
    const contact = await world.contact();
    await expectAll(contact ?? '');
    expect((await jobs()).map(({ dueAt }) => dueAt)).toEqual(contact === BOB ? [null] : []);
    ends.add(contact ?? '');
  }
  expect([...ends].sort()).toEqual([ANN, BOB]);
}, 120_000);

test('handed over twice quickly, and to the first again: the last one has it all', async () => {
  for (const last of [CID, ANN]) {
    await world.plant({ applications: 12, projects: 3 });
    await Promise.all([
      world.handOver(ANN, BOB),
      (async () => {
        while ((await world.contact()) !== BOB) await new Promise((resolve) => setTimeout(resolve, 1));
        await world.handOver(BOB, last);
      })(),
    ]);
    await timer();
    expect(await world.contact()).toBe(last);
    await expectAll(last);
  }
});

test('the action and two timers at once do it together', async () => {
  await world.plant({ applications: 50, projects: 5 });
  platform.fault = ({ collectionName }) => (collectionName === 'applications' ? 'refused' : null);
  await world.handOver(ANN, BOB);
  platform.fault = () => null;
  expect(await jobs()).toMatchObject([{ cursor: null, dueAt: expect.any(String) }]);
  await Promise.all([timer(), timer()]);
  await timer();
  await expectAll(BOB);
  expect(await jobs()).toMatchObject([{ dueAt: null }]);
});

test('with nobody to act for it, nobody is reminded, until there is a contact person again', async () => {
  await world.plant({ applications: 1, projects: 1 });
  const organization = await platform.find<{ _id: string }>('organizations', ORGANIZATION);
  const job = { kind: 'contact-person', subjectId: ORGANIZATION, cursor: null, at: 'then', dueAt: '2026-04-01' };
  const become = async (contactOpenid: string | null) => {
    await platform.put('organizations', { ...organization, _id: ORGANIZATION, contactOpenid });
    await platform.put('outbox', { _id: `job-${contactOpenid}`, ...job });
    await timer();
  };
  await become(null);
  // Documents keep the name of the last one.
  expect(await world.holders()).toEqual([ANN, ANN, '', '', '']);
  await become(CID);
  await expectAll(CID);
});
