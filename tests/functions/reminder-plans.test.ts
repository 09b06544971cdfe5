/** What is stored of a subject's reminders follows every change of its dates, through the real SDK. */
import type { TestEmulator } from '../support/emulator';
import { AcceptanceWorld } from './support/acceptance';
import { forum } from './support/activity';
import {
  awardProject,
  CONTACT,
  DURING_CALL,
  dataOf,
  fillDraft,
  OFFICER,
  staff,
  startSeeded,
} from './support/application';
import { bring, fund, mine, officers, startWithHand } from './support/project';

interface Plan {
  _id: string;
  items: { ruleId: string; matter: string; dueAt: string }[];
  nextDueAt: string | null;
  cancelledAt: string | null;
  recipients: string[];
}
const plansOf = (cloud: TestEmulator) => cloud.send<Plan[]>('GET', 'collections/reminder_plans?limit=200');
const planOf = async (cloud: TestEmulator, id: string) => (await plansOf(cloud)).find(({ _id }) => _id === id);
/** `filing-7d 2026-08-21` */
const days = (plan: Plan | undefined) => plan?.items.map(({ ruleId, dueAt }) => `${ruleId} ${dueAt.slice(0, 10)}`);
const matters = (plan: Plan | undefined) => [...new Set(plan?.items.map(({ matter }) => matter))];

describe('an application', () => {
  let cloud: TestEmulator;
  let id: string;
  beforeAll(async () => {
    cloud = await startSeeded();
  });
  afterAll(() => cloud.stop());
  const plan = () => planOf(cloud, `application:${id}`);

  test('the draft counts to the deadline, what was submitted to its portal, what came back to its own', async () => {
    const draft = await fillDraft(cloud);
    id = draft.id;
    expect(matters(await plan())).toEqual(['submit']);
    dataOf(await cloud.call(CONTACT, 'applications.submit', draft));
    expect(matters(await plan())).toEqual(['file']);
    const comments = [{ path: null, text: '请补充预算说明' }];
    const returned = { id, comments, correctUntil: '2026-04-27' };
    dataOf(await staff(cloud, 'applications.accept', { id }));
    dataOf(await staff(cloud, 'applications.return', returned));
    expect(days(await plan())).toEqual(['correct-3d 2026-04-24', 'correct-1d 2026-04-26', 'correct-3h 2026-04-27']);
  });
  test('withdrawn or decided, nothing is left', async () => {
    const { version } = dataOf(await cloud.call(CONTACT, 'applications.get', { id })).application;
    dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
    expect(matters(await plan())).toEqual(['file']);
    dataOf(await staff(cloud, 'applications.accept', { id }));
    dataOf(await staff(cloud, 'applications.decide', { id, decision: 'decline', reason: '名额已满' }));
    expect(await plan()).toMatchObject({ items: [], nextDueAt: null, cancelledAt: expect.any(String) });
  });
});

describe('a project', () => {
  let cloud: TestEmulator;
  let id: string;
  beforeAll(async () => {
    cloud = await startWithHand(DURING_CALL);
    id = await awardProject(cloud);
  });
  afterAll(() => cloud.stop());
  const plan = () => planOf(cloud, `project:${id}`);

  test('waits for its contract, then for its acceptance alone', async () => {
    expect(matters(await plan())).toEqual(['contract', 'acceptance']);
    await fund(cloud, id, '2026-04-21');
    expect(matters(await plan())).toEqual(['acceptance']);
  });

  test('an activity counts to its filing and its day; moved, they move; filed, the filing is no more; cancelled, nothing is', async () => {
    const act = async (action: string, input: object) =>
      dataOf(await cloud.call(CONTACT, `activities.${action}`, input));
    const { activity } = await act('plan', { projectId: id, key: 'first', plan: forum() });
    const stored = () => planOf(cloud, `activity:${activity.id}`);
    expect(matters(await stored())).toEqual(['filing:forum', 'activity', 'record']);
    expect(days(await stored())).toContain('activity-1d 2026-09-17');
    const at = { startsAt: '2026-10-18T09:00:00+08:00', endsAt: '2026-10-18T12:00:00+08:00' };
    const change = { id: activity.id, version: activity.version };
    const moved = await act('plan', { projectId: id, key: 'moved', plan: forum(at), change });
    expect(days(await stored())).toContain('activity-1d 2026-10-17');
    expect(days(await stored())).toContain('record-1d 2026-10-19');
    const filing = { id: activity.id, version: moved.activity.version, filingId: 'forum', doneOn: '2026-04-21' };
    const filed = await act('recordFiling', { ...filing, number: null, key: 'filed' });
    expect(matters(await stored())).toEqual(['activity', 'record']);
    await act('cancel', { id: activity.id, version: filed.activity.version, reason: '专家改期', key: 'off' });
    expect(await stored()).toMatchObject({ items: [], nextDueAt: null });
  });

  test('a granted extension moves all of it, and once it is terminated nothing is planned', async () => {
    await bring(cloud, id, { status: 'in_progress' });
    const ask = { kind: 'extension', key: 'ext', text: '报告会', reason: '专家出国', newDate: '2027-03-31' };
    const { change } = dataOf(await mine(cloud, 'askChange', { id, ...ask }));
    const grant = { id, changeId: change.id, decision: 'grant', comment: null };
    dataOf(await officers(cloud, 'decideChange', grant, OFFICER));
    expect(days(await plan())).toContain('acceptance-0d 2027-03-31');
    dataOf(await officers(cloud, 'terminate', { id, reason: '逾期不履行', recoveredYuan: 0 }));
    expect(await plan()).toMatchObject({ items: [], nextDueAt: null, cancelledAt: expect.any(String) });
  });
});

test('a film with a day of its own leaves the plan with its file, and is back when that is removed (GX-2023 2023-10)', async () => {
  const now = '2023-06-15T10:00:00+08:00';
  const world = await AcceptanceWorld.start('reminder-plans', now);
  try {
    const over = { categoryCode: '2023-10', createdAt: now, updatedAt: now };
    const project = await world.project('early', 'gx-2023', over);
    const plan = () => planOf(world.cloud, 'project:early');
    const { evidence } = await project.send(await project.entry('video'));
    expect(matters(await plan())).toEqual(['acceptance']);
    dataOf(await project.remove(evidence.id));
    expect(days(await plan())).toContain('item-7d 2023-07-13');
    // What moves no date writes no plan.
    const photos = (await project.read()).checklist.find(({ item }) => item.kind !== 'video' && item.dueOn === null);
    if (!photos) throw new Error('no other item');
    const before = await plan();
    await project.send(photos);
    expect(await plan()).toEqual(before);
  } finally {
    await world.stop();
  }
});
