/** Following a call: once, for oneself, with reminders until it closes or one has applied. */
import { reminderTemplates } from '../../domain/reminders/templates';
import { functionsBeside } from '../benchmarks/support/functions-beside';
import { startEmulator, type TestEmulator } from '../support/emulator';
import { CATEGORY, CONTACT, codeOf, DURING_CALL, dataOf, fillDraft, OTHER_CONTACT } from './support/application';

const VISITOR = 'persona-visitor';
const SLUG = 'gx-2026';

/** What a fan-out will ask, with the real SDK against the strict database. */
const followersFunction = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = ({ callSlug }) =>
  db.collection('follows').where({ callSlug }).orderBy('openid', 'asc').field({ openid: true }).limit(100).get();
`;

let cloud: TestEmulator;
let functionsDir: string;
beforeAll(() => {
  functionsDir = functionsBeside('followers', followersFunction);
});
beforeEach(async () => {
  cloud = await startEmulator({ seed: true, now: DURING_CALL, functionsDir });
});
afterEach(() => cloud.stop());

const follow = async (openid = VISITOR, isFollowing = true, slug = SLUG) =>
  dataOf(await cloud.call(openid, 'calls.follow', { slug, isFollowing }));
const followed = async (openid = VISITOR): Promise<string[]> =>
  dataOf(await cloud.call(openid, 'calls.followed')).slugs;
const titlesOf = async (openid = VISITOR): Promise<string[]> =>
  dataOf(await cloud.call(openid, 'inbox.list')).items.map(({ title }: { title: string }) => title);
const isReminder = (title: string) => title.startsWith('您关注的通知');
const fireAt = async (instant: string) => {
  await cloud.setClock(instant);
  return cloud.fireTimer('reminders');
};
// biome-ignore lint/suspicious/noExplicitAny: read back as stored.
const stored = (collection: string): Promise<any[]> => cloud.send('GET', `collections/${collection}?limit=200`);
const plans = async () => (await stored('reminder_plans')).filter(({ kind }) => kind === 'call');

test('anybody with a WeChat identity may follow, sees it in her own list, and nobody else’s', async () => {
  expect(await follow()).toEqual({ isFollowing: true });
  await cloud.advance('PT1M');
  await follow(VISITOR, true, 'hn-2022');
  expect(await followed()).toEqual(['hn-2022', SLUG]);
  expect(await followed(CONTACT)).toEqual([]);
  expect(codeOf(await cloud.call(VISITOR, 'calls.follow', { slug: 'gx-2099', isFollowing: true }))).toBe('NOT_FOUND');
});

test('following twice, also at once, is following once, and the plan is not begun anew', async () => {
  await Promise.all([follow(), follow(), follow()]);
  expect(await stored('follows')).toHaveLength(1);
  const [plan] = await plans();
  expect(plan.items.map((item: { ruleId: string; dueAt: string }) => [item.ruleId, item.dueAt])).toEqual([
    ['call-3d', '2026-04-19T09:00:00.000+08:00'],
    ['call-1d', '2026-04-21T09:00:00.000+08:00'],
    ['call-3h', '2026-04-22T21:00:00.000+08:00'],
  ]);
  await fireAt('2026-04-19T09:00:30+08:00');
  const [afterFirst] = await plans();
  await follow();
  expect(await plans()).toEqual([afterFirst]);
  expect(await titlesOf()).toEqual(['您关注的通知还有3天截止']);
});

test('unfollowing, also twice, ends it: no reminder, and following again begins anew', async () => {
  await follow();
  expect(await follow(VISITOR, false)).toEqual({ isFollowing: false });
  expect(await follow(VISITOR, false)).toEqual({ isFollowing: false });
  expect(await stored('follows')).toEqual([]);
  expect(await plans()).toMatchObject([{ nextDueAt: null, cancelledAt: expect.any(String) }]);
  await fireAt('2026-04-19T09:00:30+08:00');
  expect(await titlesOf()).toEqual([]);
  await follow();
  await fireAt('2026-04-21T09:00:30+08:00');
  expect(await titlesOf()).toEqual(['您关注的通知明天截止']);
});

test('the reminder names the call and its last moment, is pushed with a credit, and opens the call', async () => {
  const templateId = reminderTemplates.due.id;
  await cloud.accept(VISITOR, templateId);
  const tap = { key: 'tap-000001', results: [{ templateId, result: 'accept' }] };
  dataOf(await cloud.call(VISITOR, 'reminders.subscribe', tap));
  await follow();
  await fireAt('2026-04-21T09:00:30+08:00');
  const messages = await cloud.messages(VISITOR);
  expect(messages.map(({ page, data }) => [page, Object.values(data).map(({ value }) => value)])).toEqual([
    [
      'pages/call/detail/index?slug=gx-2026',
      ['2026年度“提质增效”项目', '2026年4月22日 23:59', '可以申报，请留意截止时间'],
    ],
  ]);
});

test('who has an application to the call is reminded of that alone; colleagues elsewhere still of the call', async () => {
  await follow(CONTACT);
  await follow(OTHER_CONTACT);
  const { id, version } = await fillDraft(cloud);
  await fireAt('2026-04-19T09:00:30+08:00');
  expect(await titlesOf(CONTACT)).toEqual(['申报还有3天截止']);
  expect((await titlesOf(OTHER_CONTACT)).filter(isReminder)).toEqual(['您关注的通知还有3天截止']);
  dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  await fireAt('2026-04-21T09:00:30+08:00');
  expect((await titlesOf(CONTACT)).filter(isReminder)).toEqual([]);
});

test('after the deadline nothing is sent, and a closed or undated call plans nothing', async () => {
  await follow();
  await follow(VISITOR, true, 'hn-2022');
  await follow(VISITOR, true, 'gx-2023');
  await fireAt('2026-04-23T10:00:00+08:00');
  expect(await titlesOf()).toEqual([]);
  const planned = (await plans()).map(({ subjectId, items }) => [subjectId.split(':')[0], items.length]);
  expect(planned.sort()).toEqual([
    ['gx-2023', 0],
    ['gx-2026', 3],
    ['hn-2022', 0],
  ]);
});

test('who follows a call, and what I follow, each is one query that reads only its own', async () => {
  for (const openid of [VISITOR, CONTACT, OTHER_CONTACT]) await follow(openid);
  await follow(VISITOR, true, 'gd-2024');
  await cloud.clearMetrics();
  const { body } = await cloud.raw(null, 'followers', { callSlug: SLUG });
  expect(body.data.map(({ openid }: { openid: string }) => openid)).toEqual([OTHER_CONTACT, CONTACT, VISITOR]);
  expect(await followed()).toHaveLength(2);
  const cost = (await cloud.metrics()).map(({ gatewayCalls, documentsScanned }) => [gatewayCalls, documentsScanned]);
  expect(cost).toEqual([
    [['database.getDocument'], 3],
    [['database.getDocument'], 2],
  ]);
});

test('a draft of another call hinders nothing', async () => {
  await follow(CONTACT);
  const demo = { ...CATEGORY, callSlug: 'demo-2026', organizationId: 'org-university' };
  dataOf(await cloud.call(CONTACT, 'applications.start', demo));
  await fireAt('2026-04-19T09:00:30+08:00');
  expect((await titlesOf(CONTACT)).filter(isReminder)).toEqual(['您关注的通知还有3天截止']);
});
