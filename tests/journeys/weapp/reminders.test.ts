/** The right to remind: asked in the tap itself when that is worth something, and never again too soon. */
import { emptyMemory } from '@domain/reminders/asking';
import { reminderTemplateIds } from '@domain/reminders/templates';
import { pathTo, routes } from '@domain/routes';
import { forum, planPast } from '../../functions/support/activity';
import {
  awardProject,
  CONTACT,
  dataOf,
  fillDraft,
  staff,
  startDraft,
  startSeeded,
} from '../../functions/support/application';
import { fund } from '../../functions/support/project';
import type { TestEmulator } from '../../support/emulator';
import { type LaunchOptions, launchWeapp, Phone, type WeappApp } from '../../support/weapp';

const VISITOR = 'persona-visitor';
/** The call closes on 22 April: three weeks for a quiet time to pass. */
const EARLY = '2026-04-02T10:00:00+08:00';
const CALL = pathTo('call', { slug: 'gx-2026' });
const ALL = [reminderTemplateIds];

let cloud: TestEmulator;
let app: WeappApp;

const launch = async (path: string, options: Partial<LaunchOptions> = {}) => {
  app = await launchWeapp({ emulatorUrl: cloud.url, openid: CONTACT, phoneTime: EARLY, path, ...options });
};
const creditsOf = async (openid = CONTACT): Promise<number[]> =>
  dataOf(await cloud.call(openid, 'reminders.status')).credits.map(({ remaining }: { remaining: number }) => remaining);
const counted = async (expected: number, openid = CONTACT): Promise<void> => {
  for (let tries = 0; tries < 50 && (await creditsOf(openid))[0] !== expected; tries += 1)
    await new Promise((done) => setTimeout(done, 100));
  expect(await creditsOf(openid)).toEqual([expected, expected, expected]);
};
const toasted = (text: string) => app.waitFor(() => app.toasts.some((toast) => toast.includes(text)));
const lastModal = () => app.modals.at(-1);

/** Follows, or no longer; the button says it when it is done. */
const tapFollow = async (words: '关注' | '已关注') => {
  await app.tap({ id: 'follow-call' });
  await app.waitFor(() => app.page().textOf({ id: 'follow-call' }) === words);
};
const followAgain = async () => {
  await tapFollow('关注');
  await tapFollow('已关注');
};

beforeEach(async () => {
  cloud = await startSeeded(EARLY);
});
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

describe('一点就问，一次三种提醒都问到：', () => {
  beforeEach(() => cloud.setClock('2026-04-15T10:00:00+08:00'));
  const now = { phoneTime: '2026-04-15T10:00:00+08:00' };

  test('我提交申报', async () => {
    const { id } = await fillDraft(cloud);
    await launch(pathTo('applicationForm', { id }), now);
    await app.tap({ id: 'submit-application' });
    await app.waitFor(() => app.page().route === routes.application);
    expect(app.subscriptionRequests).toEqual(ALL);
    await counted(1);
  });

  test('填得不全，提交不了，也就不问', async () => {
    const id = await startDraft(cloud);
    await launch(pathTo('applicationForm', { id }), now);
    await app.tap({ id: 'submit-application' });
    await app.waitFor('处需要补充');
    expect(app.subscriptionRequests).toEqual([]);
  });

  test('我打开退回的申报；一天里只问一次', async () => {
    const draft = await fillDraft(cloud);
    dataOf(await cloud.call(CONTACT, 'applications.submit', draft));
    const comments = [{ path: null, text: '请补充预算依据' }];
    dataOf(await staff(cloud, 'applications.return', { id: draft.id, comments, correctUntil: '2026-04-20' }));
    await launch(pathTo('application', { id: draft.id }), now);
    await app.tap({ id: 'comment-0' });
    await app.waitFor(() => app.page().route === routes.applicationForm);
    expect(app.subscriptionRequests).toEqual(ALL);
    await app.waitFor('提交申报');
    await app.back();
    await app.waitFor('修改意见 1 条');
    await app.tap({ id: 'open-form' });
    await app.waitFor(() => app.page().route === routes.applicationForm);
    expect(app.subscriptionRequests).toEqual(ALL);
    await counted(1);
  });

  test('我记录一场活动', async () => {
    const projectId = await awardProject(cloud);
    const activityId = await planPast(cloud, projectId);
    await launch(pathTo('activityRecord', { id: projectId, activityId }), { phoneTime: '2026-04-21T10:00:00+08:00' });
    await app.input({ id: 'summary' }, '八十人到会，三位专家作了报告。');
    await app.tap({ id: 'save-record' });
    await toasted('已记录');
    expect(app.subscriptionRequests).toEqual(ALL);
    await counted(1);
  });
});

test('我拒绝了，14 天里不再问我，换一台手机也不问；满了 14 天再问', async () => {
  const mine = new Phone();
  await launch(CALL, { openid: VISITOR, phone: mine, subscribeAnswer: 'reject' });
  await tapFollow('已关注');
  await followAgain();
  expect(app.subscriptionRequests).toEqual(ALL);
  await app.close();

  await cloud.advance('P13D');
  await launch(CALL, { openid: VISITOR, phoneTime: '2026-04-15T10:00:00+08:00' });
  await app.waitFor('已关注');
  await followAgain();
  expect(app.subscriptionRequests).toEqual([]);
  await toasted('到期前在“消息”里提醒您');
  await app.close();

  await cloud.advance('P1DT1H');
  await launch(CALL, {
    openid: VISITOR,
    phone: mine,
    phoneTime: '2026-04-16T11:00:00+08:00',
    subscribeAnswer: 'accept',
  });
  await app.waitFor('已关注');
  await followAgain();
  expect(app.subscriptionRequests).toEqual(ALL);
  await counted(1, VISITOR);
});

test('不再询问的日子里，我自己点“开启提醒”照样可以', async () => {
  const results = reminderTemplateIds.map((templateId) => ({ templateId, result: 'reject' }));
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key: 'refused-before', results }));
  await launch(routes.reminders);
  await app.waitFor('这几天不再主动询问');
  await app.tap({ id: 'enable-reminders' });
  await toasted('每种提醒的推送次数加 1');
  await counted(1);
  await app.waitFor(() => !app.page().text().includes('这几天不再主动询问'));
});

test('微信里关掉了全部订阅消息：它说一次怎么打开，14 天里不再说；自己点按钮总会说', async () => {
  const phone = new Phone();
  phone.subscriptionsSwitch = false;
  await launch(CALL, { openid: VISITOR, phone });
  await tapFollow('已关注');
  await app.waitFor(() => lastModal()?.title === '微信提醒已关闭');
  expect(lastModal()).toMatchObject({ confirmText: '去设置' });
  expect(phone.settingsOpened).toEqual(['mini-program']);
  const explained = app.modals.length;
  await followAgain();
  expect(app.modals).toHaveLength(explained);
  await app.open(routes.reminders);
  await app.tap({ id: 'enable-reminders' });
  await app.waitFor(() => app.modals.length === explained + 1);
});

test('模板被微信停用：它说明不是我的设置问题，也不算我拒绝', async () => {
  await launch(routes.reminders, { subscribeAnswer: 'ban' });
  await app.tap({ id: 'enable-reminders' });
  await app.waitFor(() => lastModal()?.title === '暂时不能开启');
  expect(dataOf(await cloud.call(CONTACT, 'reminders.status')).quietUntil).toBeNull();
  expect(JSON.parse(app.phone.storage.get('reminder-asking:me') ?? '{}')).toMatchObject({
    quietUntil: emptyMemory.quietUntil,
  });
});

test.each(['request', 'reply'] as const)(
  '我允许了，信号却断了（%s 丢了）：不用再点，下次打开正好算一次',
  async (loss) => {
    await launch(routes.reminders);
    await app.waitFor('次数');
    app.phone.losses.push(loss);
    await app.tap({ id: 'enable-reminders' });
    await app.waitFor(() => lastModal()?.title === '已记在手机上');
    app = await app.relaunch(routes.reminders);
    await counted(1);
    await app.waitFor('1 次');
    expect(app.subscriptionRequests).toEqual([]);
  },
);

test('消息页最上面写着还能提醒几次、下一条是什么；点进去逐日列出，推送不到的写明只到消息，点一次就补上', async () => {
  const id = await startDraft(cloud);
  const results = reminderTemplateIds.map((templateId) => ({ templateId, result: 'accept' }));
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key: 'accepted-before', results }));
  await launch(routes.inbox);
  await app.waitFor('还能提醒您 1 次');
  expect(app.callsOfThisOpening()).toHaveLength(1);
  expect(app.page().textOf({ id: 'open-reminders' })).toContain('下一条：4月15日 09:00 申报还有7天截止，微信推送');
  await app.tap({ id: 'open-reminders' });
  await app.waitFor('4月15日 周三');
  expect(app.callsOfThisOpening().length).toBeLessThanOrEqual(1);
  const row = (name: string) => app.page().textOf({ id: `reminder-${name}` });
  expect(row('2026-04-15-0')).toContain('微信推送');
  expect(row('2026-04-19-0')).toContain('只到消息');
  expect(app.page().textOf({ id: 'reminder-shortage' })).toContain('最早的是 4月19日 09:00 申报还有3天截止');
  await app.tap({ id: 'enable-reminders' });
  await app.waitFor(() => row('2026-04-19-0').includes('微信推送'));
  expect(app.subscriptionRequests).toEqual(ALL);
  await app.tap({ id: 'reminder-2026-04-15-0' });
  await app.waitFor(() => app.page().route === routes.applicationForm);
  await app.waitFor(() => JSON.stringify(app.functionCalls).includes(id));
});

test('还没有安排提醒时，它说什么时候会有', async () => {
  await launch(routes.reminders, { openid: VISITOR });
  await app.waitFor('眼下没有安排好的提醒');
  expect(app.page().has({ id: 'reminder-shortage' })).toBe(false);
});

test('项目的验收日期、活动和备案日期加入手机日历；没有权限时说明去哪里打开', async () => {
  await cloud.setClock('2026-04-15T10:00:00+08:00');
  const projectId = await awardProject(cloud);
  await fund(cloud, projectId, '2026-04-21');
  const plan = { projectId, key: 'plan-a-forum', plan: forum() };
  const activityId = dataOf(await cloud.call(CONTACT, 'activities.plan', plan)).activity.id;
  await launch(pathTo('project', { id: projectId }), { phoneTime: '2026-04-21T10:00:00+08:00' });
  await app.tap({ id: 'add-to-calendar' });
  await toasted('已加入手机日历');
  const at = (seconds = 0) => new Date(seconds * 1000).toISOString();
  expect(app.phone.calendar.map(({ startTime }) => at(startTime))).toEqual(['2026-11-30T15:59:00.000Z']);

  await app.open(pathTo('activity', { id: projectId, activityId }));
  await app.tap({ id: 'add-to-calendar' });
  await app.waitFor(() => app.phone.calendar.length === 3);
  const [, activity, filing] = app.phone.calendar;
  expect(activity).toMatchObject({ title: '活动：八桂科技讲坛：桑蚕产业前沿', alarm: true });
  expect(at(activity?.startTime)).toBe('2026-09-18T01:00:00.000Z');
  expect(filing?.title).toContain('八桂科技讲坛：桑蚕产业前沿');

  app.phone.calendarPermission = 'refused';
  await app.tap({ id: 'add-to-calendar' });
  await app.waitFor(() => app.phone.settingsOpened.length === 1);
  expect(lastModal()?.content).toContain('您没有允许本小程序添加日历');
});
