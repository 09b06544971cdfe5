/** What is stored of a subject's reminders follows every change of its dates, through the real SDK. */
import type { TestEmulator } from '../support/emulator';
import { AcceptanceWorld, heldActivity } from './support/acceptance';
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

/** Of this subject, told at nine of that morning; newest first. */
async function toldOn(cloud: TestEmulator, date: string, about: string): Promise<string[]> {
  await cloud.setClock(`${date}T09:00:30+08:00`);
  await cloud.fireTimer('reminders');
  const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  const theirs = items.filter(
    ({ at, text }: { at: string; text: string }) => at.startsWith(date) && text.includes(about),
  );
  return theirs.map(({ title, text }: { title: string; text: string }) => `${title} ${text}`);
}

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

test('an activity is recorded: its record reminder ends, and that of another goes on', async () => {
  const world = await AcceptanceWorld.start('reminder-plans-record', '2026-09-17T10:00:00+08:00');
  const { cloud } = world;
  try {
    const over = { categoryCode: '2026-1', trackCodes: ['2026-1-1'] };
    const { id: projectId } = await world.project('recording', 'gx-2026', over);
    const act = async (action: string, input: object) =>
      dataOf(await cloud.call(CONTACT, `activities.${action}`, input)).activity;
    const first = await act('plan', { projectId, key: 'first', plan: forum() });
    const other = await act('plan', { projectId, key: 'other', plan: forum({ title: '专家助企赋能柳州行' }) });
    expect(days(await planOf(cloud, `activity:${first.id}`))).toEqual(['record-1d 2026-09-19', 'record-3d 2026-09-21']);
    await cloud.setClock('2026-09-18T13:00:00+08:00');
    const record = { summary: '三位专家作了报告。', counts: { participants: 86 }, pressUrl: null };
    await act('record', { id: first.id, version: first.version, key: 'recorded', record });
    expect(await planOf(cloud, `activity:${first.id}`)).toMatchObject({
      ...{ items: [], nextDueAt: null, cancelledAt: expect.any(String) },
    });
    expect(days(await planOf(cloud, `activity:${other.id}`))).toEqual(['record-1d 2026-09-19', 'record-3d 2026-09-21']);
    expect(await toldOn(cloud, '2026-09-19', '没有记录的活动')).toEqual([
      '活动已办完，还没有记录 专家助企赋能柳州行。请记下参加人数和活动情况，核对照片；没有记录的活动不计入任务。',
    ]);
  } finally {
    await world.stop();
  }
});

test('an acceptance is returned: its reminders come back with what is missing then, and go when it is handed in again', async () => {
  const world = await AcceptanceWorld.start('reminder-plans-return', '2026-10-20T10:00:00+08:00');
  const { cloud } = world;
  try {
    const over = { categoryCode: '2026-1', trackCodes: ['2026-1-1'], activities: [heldActivity()] };
    const project = await world.project('returned', 'gx-2026', over);
    const plan = () => planOf(cloud, 'project:returned');
    const told = (date: string) => toldOn(cloud, date, '演示项目');
    await project.fillAll({ exempt: false });
    dataOf(await project.submit());
    expect(await plan()).toMatchObject({ items: [], nextDueAt: null, cancelledAt: expect.any(String) });

    const [first, second] = (await project.read()).checklist.filter(({ state }) => state === 'submitted');
    if (!first || !second) throw new Error('nothing was handed in');
    dataOf(await project.review([first.item.id, second.item.id], 'returned', '缺少盖章'));
    dataOf(await project.passRest());
    dataOf(await project.giveBack('2026-11-05'));
    expect(days(await plan())?.slice(0, 4)).toEqual([
      ...['acceptance-14d 2026-10-22', 'acceptance-7d 2026-10-29'],
      ...['acceptance-3d 2026-11-02', 'acceptance-1d 2026-11-04'],
    ]);
    const open = (...missing: string[]) =>
      `演示项目 2026-1。${missing.length > 0 ? `还缺：${missing.join('、')}。` : ''}`;
    const until = '请于 11月5日 23:59 前提交。';
    expect(await told('2026-11-02')).toEqual([
      `验收材料还有3天到期 ${open(`${first.item.title}（退回）`, `${second.item.title}（退回）`)}${until}`,
    ]);
    await project.send(first);
    expect(await told('2026-11-04')).toEqual([`验收材料明天到期 ${open(`${second.item.title}（退回）`)}${until}`]);
    await project.send(second);
    expect(await told('2026-11-05')).toEqual([`验收材料今天到期 ${open()}${until}`]);
    dataOf(await project.submit());
    expect(await plan()).toMatchObject({ items: [], nextDueAt: null, cancelledAt: expect.any(String) });
    expect(await told('2026-11-06')).toEqual([]);
  } finally {
    await world.stop();
  }
});
