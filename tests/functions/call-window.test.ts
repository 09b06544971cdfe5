/** An officer sets the dates of a call: the undated one opens, and what was begun follows. */
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, ORGANIZATION, staff, startDraft, startSeeded } from './support/application';

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
