/** What one does with a call before applying: follow it, pass it on, note its dates. */
import { reminderTemplateIds } from '@domain/reminders/templates';
import { pathTo, routes } from '@domain/routes';
import { CONTACT, DURING_CALL, startSeeded } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { launchWeapp, type WeappApp } from '../../support/weapp';

const VISITOR = 'persona-visitor';
const CALL = pathTo('call', { slug: 'gx-2026' });
const CATEGORY = pathTo('category', { slug: 'gx-2026', code: '2026-1' });

let cloud: TestEmulator;
let app: WeappApp;

const launch = async (path: string, openid = VISITOR) => {
  app = await launchWeapp({ emulatorUrl: cloud.url, openid, phoneTime: DURING_CALL, path });
};
const actionsAsked = (): string[] =>
  app.functionCalls.flatMap(({ event }) => {
    const { action, batch = [] } = event as { action?: string; batch?: { action: string }[] };
    return action ?? batch.map((request) => request.action);
  });
const lastModal = () => app.modals.at(-1);

beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

test('我点关注，同一拍里弹出微信的提醒面板；列表里写着已关注', async () => {
  await launch(CALL);
  await app.waitFor('天后截止');
  await app.tap({ id: 'follow-call' });
  await app.waitFor(() => app.page().textOf({ id: 'follow-call' }) === '已关注');
  expect(app.subscriptionRequests).toEqual([reminderTemplateIds]);
  await app.waitFor(() => app.toasts.includes('已关注，截止前提醒您'));
  await app.switchTab(routes.calls);
  await app.waitFor('已关注');
});

test('我再点一次取消关注，不再弹面板，也不再提醒', async () => {
  await launch(CATEGORY);
  await app.tap({ id: 'follow-call' });
  await app.waitFor('已关注');
  await app.tap({ id: 'follow-call' });
  await app.waitFor(() => app.page().textOf({ id: 'follow-call' }) === '关注');
  expect(app.subscriptionRequests).toHaveLength(1);
  await cloud.setClock('2026-04-21T09:01:00+08:00');
  await cloud.fireTimer('reminders');
  await app.switchTab(routes.inbox);
  await app.waitFor('还没有消息');
});

test('没有信号时关注不了，它说明原因，按钮仍写着关注', async () => {
  await launch(CALL);
  await app.waitFor('天后截止');
  app.setOffline(true);
  await app.tap({ id: 'follow-call' });
  await app.waitFor(() => lastModal()?.content === '网络不畅，请检查网络后重试');
  expect(app.page().textOf({ id: 'follow-call' })).toBe('关注');
});

test('我把通知分享给同事，卡片上写着是什么、哪天截止；他不用登录，点开就到这一页', async () => {
  await launch(CALL, CONTACT);
  await app.waitFor('天后截止');
  await app.tap({ id: 'share-call' });
  app.shareToTimeline();
  const title = '2026年度“提质增效”项目，4月22日 23:59截止';
  expect(app.phone.cards).toEqual([
    { title, path: `/${CALL}` },
    { title, query: 'slug=gx-2026' },
  ]);
  await app.close();
  await launch(CALL, 'somebody-new');
  await app.waitFor('自治区科协关于申报2026年度“提质增效”项目的通知');
});

test('我分享一个项目类型，卡片打开的就是这个类型', async () => {
  await launch(CATEGORY);
  await app.waitFor('天后截止');
  await app.tap({ id: 'share-call' });
  app.shareToTimeline();
  const title = '2026-1 “八桂科技讲坛”学术交流项目，4月22日 23:59截止';
  expect(app.phone.cards).toEqual([
    { title, path: `/${CATEGORY}` },
    { title, query: 'slug=gx-2026&code=2026-1' },
  ]);
  await app.close();
  await launch(app.phone.cards[0]?.path ?? '', 'somebody-new');
  await app.waitFor('“八桂科技讲坛”学术交流项目');
  expect(app.page().route).toBe(routes.category);
});

test('我把截止日期加入手机日历，记的是最后一刻，前一天早上响', async () => {
  await launch(CALL);
  await app.tap({ id: 'add-to-calendar' });
  await app.waitFor(() => app.toasts.includes('已加入手机日历'));
  const [event, ...others] = app.phone.calendar;
  expect(others).toEqual([]);
  expect(event).toMatchObject({ title: '申报截止：2026年度“提质增效”项目', alarm: true });
  const at = (seconds: number) => new Date(seconds * 1000).toISOString();
  expect(at(event?.startTime ?? 0)).toBe('2026-04-22T15:59:00.000Z');
  expect(at((event?.startTime ?? 0) - (event?.alarmOffset ?? 0))).toBe('2026-04-21T01:00:00.000Z');
  expect(event?.description).toContain('最迟 2026年4月22日 23:59');
});

test.each([
  ['refused', 'mini-program', '您没有允许本小程序添加日历'],
  ['refused_by_system', 'system', '手机没有允许微信使用日历'],
] as const)('日历权限没有打开（%s），它说清楚，并带我去对的设置', async (permission, settings, words) => {
  await launch(CALL);
  app.phone.calendarPermission = permission;
  await app.tap({ id: 'add-to-calendar' });
  await app.waitFor(() => app.phone.settingsOpened.length === 1);
  expect(lastModal()).toMatchObject({ title: '没有加入手机日历', confirmText: '去设置' });
  expect(lastModal()?.content).toContain(words);
  expect(app.phone.settingsOpened).toEqual([settings]);
  expect(app.phone.calendar).toEqual([]);
});

test('已截止的通知没有可加入日历的日期，关注它也不弹提醒面板', async () => {
  await launch(pathTo('call', { slug: 'gx-2023' }));
  await app.tap({ id: 'follow-call' });
  await app.waitFor('已关注');
  expect(app.page().has({ id: 'add-to-calendar' })).toBe(false);
  expect(app.subscriptionRequests).toEqual([]);
});

test('打开项目类型时不取申报表；点开“申报表要填什么”才取这一张', async () => {
  await launch(CATEGORY);
  await app.waitFor('天后截止');
  expect(actionsAsked()).not.toContain('calls.form');
  expect(app.callsOfThisOpening()).toHaveLength(1);
  await app.tap({ id: 'form-preview' });
  await app.waitFor('项目目标、预期成果');
  expect(actionsAsked().filter((action) => action === 'calls.form')).toHaveLength(1);
});
