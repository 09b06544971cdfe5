/** An officer sets the dates of a call: the undated one opens, and what was begun follows. */
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, ORGANIZATION, staff, startDraft, startSeeded } from './support/application';
import { allow, handIn, type InboxItem, inboxOf, pushesTo } from './support/news';

let cloud: TestEmulator;
beforeAll(async () => {
  cloud = await startSeeded();
});
afterAll(() => cloud.stop());

const FOLLOWER = 'persona-visitor';
const HUNAN = 'persona-officer-hunan';
const setWindow = (officer: string, input: object) =>
  staff(cloud, 'calls.setWindow', { opensAt: null, paperDueBefore: null, ...input }, officer);

test('the notice without a date opens when its officer sets one; nobody else can', async () => {
  const dates = { slug: 'hn-2022', closesBefore: '2026-05-11T00:00:00+08:00' };
  expect(codeOf(await setWindow('persona-officer-1', dates))).toBe('NOT_FOUND');
  const wrong = await setWindow(HUNAN, { ...dates, opensAt: '2026-06-01T00:00:00+08:00' });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', fields: [{ label: '开始时间' }] } });
  const { version } = dataOf(await setWindow(HUNAN, dates));
  expect(dataOf(await setWindow(HUNAN, dates))).toEqual({ version });
  const { call } = dataOf(await cloud.call(CONTACT, 'calls.get', { slug: 'hn-2022' }));
  expect(call.window.closesBefore).toBe(dates.closesBefore);
});

test('a longer deadline reaches the drafts, the followers and their reminders with the next run of the timer, once', async () => {
  await startDraft(cloud);
  dataOf(await cloud.call(FOLLOWER, 'calls.follow', { slug: 'gx-2026', isFollowing: true }));
  const closesBefore = '2026-05-01T00:00:00+08:00';
  dataOf(await setWindow('persona-officer-1', { slug: 'gx-2026', closesBefore }));
  // Its own copy, from which lists and reminders count; the open form reads the call itself.
  const deadline = async () => dataOf(await cloud.call(CONTACT, 'applications.list')).applications[0].closesBefore;
  expect(await deadline()).toBe('2026-04-23T00:00:00+08:00');
  await cloud.fireTimer('reminders');
  expect(await deadline()).toBe(closesBefore);
  await cloud.clearMetrics();
  await cloud.fireTimer('reminders');
  const [metric] = await cloud.metrics();
  expect(metric?.documentsScanned).toBe(0);

  await cloud.setClock('2026-04-27T09:00:30+08:00');
  await cloud.fireTimer('reminders');
  const [item] = dataOf(await cloud.call(CONTACT, 'inbox.list')).items;
  expect(item.title).toBe('申报还有3天截止');
  const [followed] = dataOf(await cloud.call(FOLLOWER, 'inbox.list')).items;
  expect(followed.title).toBe('您关注的通知还有3天截止');
  expect(
    codeOf(
      await cloud.call(CONTACT, 'applications.start', {
        callSlug: 'gx-2026',
        categoryCode: '2026-2',
        organizationId: ORGANIZATION,
      }),
    ),
  ).toBe('ok');
});

describe('an amended deadline is news', () => {
  const SLUG = 'gx-2026';
  const OTHER_FOLLOWER = 'persona-contact-3';
  const newsOf = async (openid: string): Promise<InboxItem[]> =>
    (await inboxOf(cloud, openid)).filter(({ title }) => title.includes('时间有变'));
  const unread = async (openid: string) => dataOf(await cloud.call(openid, 'inbox.list')).unread;
  const amend = (closesBefore: string) => setWindow('persona-officer-1', { slug: SLUG, closesBefore });
  const follow = async (openid: string, slug = SLUG) =>
    dataOf(await cloud.call(openid, 'calls.follow', { slug, isFollowing: true }));

  beforeEach(async () => {
    await cloud.stop();
    cloud = await startSeeded();
  });

  test('to who follows the call and to who is filling in its form, one message each, pushed', async () => {
    const id = await startDraft(cloud);
    for (const openid of [CONTACT, FOLLOWER]) {
      await follow(openid);
      await allow(cloud, openid);
    }
    dataOf(await amend('2026-05-01T00:00:00+08:00'));
    // Who follows it only now sees the new date on its page.
    await follow(OTHER_FOLLOWER);
    await cloud.fireTimer('reminders');
    const text = '“2026年度“提质增效”项目”的申报截止时间由 4月22日 23:59 改为 4月30日 23:59，请按新的时间办理。';
    expect(await newsOf(CONTACT)).toMatchObject([{ text, link: `pages/application/detail/index?id=${id}` }]);
    expect(await newsOf(FOLLOWER)).toMatchObject([{ text, link: 'pages/call/detail/index?slug=gx-2026' }]);
    expect(await newsOf(OTHER_FOLLOWER)).toEqual([]);
    for (const openid of [CONTACT, FOLLOWER]) {
      expect((await pushesTo(cloud, openid)).map(([, ...words]) => words)).toEqual([
        ['2026年度“提质增效”项目', '时间变更', '截止时间改为4月30日 23:59'],
      ]);
    }
  });

  test('once for each new date, also when it goes back; what was read stays read; other dates of the call are none', async () => {
    await follow(FOLLOWER);
    dataOf(await amend('2026-05-01T00:00:00+08:00'));
    await cloud.fireTimer('reminders');
    const [first] = await newsOf(FOLLOWER);
    dataOf(await cloud.call(FOLLOWER, 'inbox.markRead', { ids: [first?.id] }));
    dataOf(await amend('2026-05-01T00:00:00+08:00'));
    const opensAt = '2026-04-01T00:00:00+08:00';
    const paperDueBefore = '2026-05-10T00:00:00+08:00';
    const same = { slug: SLUG, closesBefore: '2026-05-01T00:00:00+08:00', opensAt, paperDueBefore };
    dataOf(await setWindow('persona-officer-1', same));
    await cloud.fireTimer('reminders');
    expect([await newsOf(FOLLOWER), await unread(FOLLOWER)]).toMatchObject([[{ isRead: true }], 0]);

    await cloud.advance('PT1H');
    for (const closesBefore of ['2026-04-23T00:00:00+08:00', '2026-05-01T00:00:00+08:00']) {
      dataOf(await amend(closesBefore));
      await cloud.fireTimer('reminders');
      await cloud.advance('PT5M');
    }
    expect(await newsOf(FOLLOWER)).toHaveLength(3);
  });

  test('who handed in is not asked for anything by it, and is not told; where there was no date, one is set', async () => {
    const id = await handIn(cloud, CONTACT);
    dataOf(await staff(cloud, 'applications.accept', { id }));
    dataOf(await staff(cloud, 'applications.decide', { id, decision: 'decline', reason: '不符合条件' }));
    await follow(FOLLOWER, 'hn-2022');
    dataOf(await amend('2026-05-01T00:00:00+08:00'));
    dataOf(await setWindow(HUNAN, { slug: 'hn-2022', closesBefore: '2026-05-11T00:00:00+08:00' }));
    await cloud.fireTimer('reminders');
    expect(await newsOf(CONTACT)).toEqual([]);
    expect((await inboxOf(cloud, FOLLOWER)).map(({ title }) => title)).toEqual(['申报时间已确定']);
  });
});
