/** What a person is told of her reminders: how many WeChat lets through, what comes next, and when nobody asks. */
import { reminderTemplateIds, reminderTemplates } from '../../domain/reminders/templates';
import type { TestEmulator } from '../support/emulator';
import {
  CONTACT,
  codeOf,
  dataOf,
  fillDraft,
  OTHER_CONTACT,
  staff,
  startDraft,
  startSeeded,
} from './support/application';

const VISITOR = 'persona-visitor';
const SLUG = 'gx-2026';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(() => cloud.stop());

const tap = (key: string, result = 'accept') => ({
  key,
  results: reminderTemplateIds.map((templateId) => ({ templateId, result })),
});
const subscribe = (key: string, result = 'accept', openid = CONTACT) =>
  cloud.call(openid, 'reminders.subscribe', tap(key, result));
const status = async (openid = CONTACT) => dataOf(await cloud.call(openid, 'reminders.status'));
const remaining = async (openid = CONTACT): Promise<number[]> =>
  (await status(openid)).credits.map((credit: { remaining: number }) => credit.remaining);

describe('the ledger is exact', () => {
  test('one tap that is reported again and again, also at once, counts once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => subscribe('the-same-tap')));
    dataOf(await subscribe('the-same-tap'));
    expect(await remaining()).toEqual([1, 1, 1]);
  });

  test('two devices at once count twice', async () => {
    const replies = await Promise.all([subscribe('phone-one-tap'), subscribe('phone-two-tap')]);
    expect(replies.map(codeOf)).toEqual(['ok', 'ok']);
    expect(await remaining()).toEqual([2, 2, 2]);
  });

  test.each(['before', 'after'] as const)(
    'a report that dies %s any of its calls is counted once when it is sent again',
    async (when) => {
      await cloud.clearMetrics();
      dataOf(await subscribe('measured-tap'));
      const calls = (await cloud.metrics()).find(({ actions }) => actions.includes('reminders.subscribe'));
      const count = calls?.gatewayCalls.length ?? 0;
      expect(count).toBeGreaterThan(3);
      for (let call = 1; call <= count; call += 1) {
        const key = `interrupted-${when}-${call}`;
        await cloud.fault({ function: 'api', call, kind: 'drop', when });
        await subscribe(key);
        dataOf(await subscribe(key));
        expect(await remaining()).toEqual([call + 1, call + 1, call + 1]);
      }
    },
  );

  test('the same key of two people are two taps', async () => {
    dataOf(await subscribe('a-common-key'));
    dataOf(await subscribe('a-common-key', 'accept', VISITOR));
    expect(await remaining()).toEqual([1, 1, 1]);
    expect(await remaining(VISITOR)).toEqual([1, 1, 1]);
  });
});

describe('after a refusal', () => {
  test('every device is told to be quiet for 14 days; an accept ends it', async () => {
    expect((await status()).quietUntil).toBeNull();
    dataOf(await subscribe('refused-tap', 'reject'));
    expect((await status()).quietUntil).toMatch(/^2026-04-29T10:00/);
    expect((await status(VISITOR)).quietUntil).toBeNull();
    dataOf(await subscribe('accepted-tap'));
    expect(await status()).toMatchObject({ quietUntil: null, nextLeft: 1 });
  });

  test('a refusal that is reported again later does not begin the 14 days anew', async () => {
    dataOf(await subscribe('refused-tap', 'reject'));
    const { quietUntil } = await status();
    await cloud.advance('P3D');
    dataOf(await subscribe('refused-tap', 'reject'));
    expect((await status()).quietUntil).toBe(quietUntil);
  });

  test('templates that WeChat has banned or filtered earn nothing and make nobody quiet', async () => {
    const results = reminderTemplateIds.map((templateId, place) => ({ templateId, result: place ? 'ban' : 'filter' }));
    dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key: 'banned-tap', results }));
    expect(await status()).toMatchObject({ quietUntil: null, nextLeft: 0 });
  });

  test('a push that is sent leaves the quiet time as it is', async () => {
    dataOf(await subscribe('accepted-tap'));
    for (const templateId of reminderTemplateIds) await cloud.accept(CONTACT, templateId);
    dataOf(await subscribe('refused-tap', 'reject'));
    await startDraft(cloud);
    await cloud.setClock('2026-04-19T09:00:30+08:00');
    await cloud.fireTimer('reminders');
    expect(await cloud.messages(CONTACT)).toHaveLength(1);
    expect((await status()).quietUntil).toMatch(/^2026-04-29T10:00/);
  });
});

describe('what comes next', () => {
  test('the earliest are pushed as far as the credits reach, the rest only reach the inbox', async () => {
    const id = await startDraft(cloud);
    dataOf(await cloud.call(CONTACT, 'calls.follow', { slug: SLUG, isFollowing: true }));
    dataOf(await subscribe('first-tap'));
    dataOf(await subscribe('second-tap'));
    const { upcoming, nextLeft, hasMore } = await status();
    expect({ nextLeft, hasMore }).toEqual({ nextLeft: 2, hasMore: false });
    const mine = upcoming.filter(({ link }: { link: string }) => link.endsWith(`id=${id}`));
    expect(mine[0]).toEqual({
      at: '2026-04-19T09:00:00.000+08:00',
      title: expect.any(String),
      what: '申报还有3天截止',
      link: `pages/application/form/index?id=${id}`,
      templateId: reminderTemplates.due.id,
      reaches: 'push',
    });
    const times = upcoming.map(({ at }: { at: string }) => at);
    expect(times).toEqual([...times].sort());
    expect(upcoming.map(({ reaches }: { reaches: string }) => reaches).slice(0, 3)).toEqual(['push', 'push', 'inbox']);
  });

  test('what is announced is what comes: each with the words it was announced with, pushed exactly as far as it said', async () => {
    await startDraft(cloud);
    dataOf(await subscribe('only-tap'));
    for (const templateId of reminderTemplateIds) await cloud.accept(CONTACT, templateId);
    const { upcoming } = await status();
    for (const { at } of upcoming) {
      await cloud.setClock(at);
      await cloud.fireTimer('reminders');
    }
    const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
    const told = items.map(({ title }: { title: string }) => title).reverse();
    expect(told).toEqual(upcoming.map(({ what }: { what: string }) => what));
    const pushed = upcoming.filter(({ reaches }: { reaches: string }) => reaches === 'push');
    expect(await cloud.messages(CONTACT)).toHaveLength(pushed.length);
    expect((await status()).upcoming).toEqual([]);
  });

  test('a followed call leads to its page; nobody sees what others will be reminded of', async () => {
    dataOf(await cloud.call(VISITOR, 'calls.follow', { slug: SLUG, isFollowing: true }));
    const { upcoming } = await status(VISITOR);
    expect(upcoming.map(({ link }: { link: string }) => link)).toEqual(
      upcoming.map(() => `pages/call/detail/index?slug=${SLUG}`),
    );
    expect(upcoming.length).toBeGreaterThan(0);
    expect((await status('somebody-new')).upcoming).toEqual([]);
    dataOf(await cloud.call(VISITOR, 'calls.follow', { slug: SLUG, isFollowing: false }));
    expect((await status(VISITOR)).upcoming).toEqual([]);
  });

  test('it reads only her own plans that still have something to do, however many others there are', async () => {
    await startDraft(cloud);
    await status();
    const scanned = async (openid: string) => {
      await cloud.clearMetrics();
      const { upcoming } = await status(openid);
      const [metric] = await cloud.metrics();
      return { scanned: metric?.documentsScanned, upcoming: upcoming.length };
    };
    const before = await scanned('somebody-new');
    for (const openid of [CONTACT, OTHER_CONTACT, VISITOR])
      dataOf(await cloud.call(openid, 'calls.follow', { slug: SLUG, isFollowing: true }));
    expect(await scanned('somebody-new')).toEqual(before);
  });
});

test('all messages are read at once, but not those that came after the list was read', async () => {
  const draft = await fillDraft(cloud);
  dataOf(await cloud.call(CONTACT, 'applications.submit', draft));
  dataOf(await staff(cloud, 'applications.accept', { id: draft.id }));
  const { items, unread } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  expect(unread).toBeGreaterThan(0);
  await cloud.advance('PT1M');
  dataOf(await staff(cloud, 'applications.decide', { id: draft.id, decision: 'send_to_experts' }));
  const until = items[0].at;
  expect(dataOf(await cloud.call(CONTACT, 'inbox.markAllRead', { until }))).toEqual({ unread: 1 });
  expect(dataOf(await cloud.call(CONTACT, 'inbox.markAllRead', { until }))).toEqual({ unread: 1 });
  expect(dataOf(await cloud.call(OTHER_CONTACT, 'inbox.markAllRead', { until }))).toEqual({
    unread: dataOf(await cloud.call(OTHER_CONTACT, 'inbox.list')).unread,
  });
});
