/** An officer tells a filtered set: each person once, whatever is killed, and nobody outside of what the officer looks after. */
import { reminderTemplates } from '../../domain/reminders/templates';
import type { TestEmulator } from '../support/emulator';
import {
  CONTACT,
  codeOf,
  dataOf,
  OFFICER,
  ORGANIZATION,
  OTHER_CONTACT,
  staff,
  startDraft,
} from './support/application';
import { planting } from './support/plant';

const { start, change, add } = planting('plant-broadcasts');
let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await start();
});
afterEach(() => cloud.stop());

const GUANGDONG = 'persona-officer-guangdong';
const ISSUER = '广西壮族自治区科学技术协会';
const drafts = { of: 'applications', callSlug: 'gx-2026', statuses: ['draft'] };
const TEXT = '申报系统将于 4 月 22 日关闭，请尽快提交。';
const message = (key: string, filter: object = drafts, title = '请尽快提交申报') => ({
  key: `message-${key}`,
  filter,
  title,
  text: TEXT,
});
const send = (input: object, officer = OFFICER) => staff(cloud, 'reminders.message', input, officer);
const preview = async (filter: object, officer = OFFICER) =>
  dataOf(await staff(cloud, 'reminders.previewMessage', { filter }, officer));
const sent = async (officer = OFFICER) => dataOf(await staff(cloud, 'reminders.broadcasts', {}, officer)).broadcasts;
interface Item {
  id: string;
  openid: string;
  title: string;
  text: string;
  link: string;
}
const inboxOf = async (openid: string, title = '请尽快提交申报'): Promise<Item[]> =>
  dataOf(await cloud.call(openid, 'inbox.list')).items.filter((item: Item) => item.title === title);
const stored = (collection: string) =>
  cloud.send<Record<string, unknown>[]>('GET', `collections/${collection}?limit=200`);

const startIn = (categoryCode: string) =>
  cloud.call(CONTACT, 'applications.start', { callSlug: 'gx-2026', categoryCode, organizationId: ORGANIZATION });

/** Drafts of people who never opened the mini-program again. */
const plantDrafts = (people: number, each: number) =>
  add(
    cloud,
    'applications',
    Array.from({ length: people * each }, (_, index) => ({
      _id: `planted-${String(index).padStart(4, '0')}`,
      callSlug: 'gx-2026',
      categoryCode: '2026-1',
      categoryName: '学术活动',
      issuerName: ISSUER,
      organizationId: `org-${index % people}`,
      organizationName: `第${index % people}学会`,
      contactOpenid: `person-${String(index % people).padStart(4, '0')}`,
      title: `第${index}项`,
      status: 'draft',
      version: 1,
    })),
  );

test('one message to one person, naming all of hers; pushed, read and counted', async () => {
  await startDraft(cloud);
  dataOf(await startIn('2026-2'));
  await cloud.accept(CONTACT, reminderTemplates.progress.id);
  const results = [{ templateId: reminderTemplates.progress.id, result: 'accept' }];
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key: 'first-tap', results }));
  expect(await preview(drafts)).toEqual({ people: 1, organizations: 1, pushable: 1 });

  const { id } = dataOf(await send(message('one')));
  expect(dataOf(await send(message('one')))).toEqual({ id });
  expect(await sent()).toEqual([expect.objectContaining({ id, doneAt: null, told: 0 })]);
  await cloud.fireTimer('reminders');
  const [item, ...others] = await inboxOf(CONTACT);
  expect(others).toEqual([]);
  expect(item?.text).toMatch(new RegExp(`^${ISSUER}：${TEXT}（关于：.+、.+）$`));
  expect(item?.link).toBe('pages/work/index');
  const pushes = await cloud.messages(CONTACT);
  expect(pushes.map(({ data }) => [data.phrase2?.value, data.thing3?.value])).toEqual([['科协通知', '请尽快提交申报']]);
  expect(pushes[0]?.data.thing1?.value).toMatch(/等2项$/);
  expect(await sent()).toEqual([
    expect.objectContaining({ id, told: 1, pushed: 1, read: 0, doneAt: expect.any(String) }),
  ]);
  dataOf(await cloud.call(CONTACT, 'inbox.markRead', { ids: [item?.id] }));
  expect(await sent()).toEqual([expect.objectContaining({ told: 1, pushed: 1, read: 1 })]);
  await cloud.fireTimer('reminders');
  expect(await inboxOf(CONTACT)).toHaveLength(1);
});

test('killed after each of its calls in turn: every person is told once, with all that is hers', async () => {
  // More things than a page holds, few messages: the third person begins the second page.
  await plantDrafts(3, 40);
  const people = ['person-0000', 'person-0001', 'person-0002'];
  dataOf(await send(message('measured', drafts, '第 0 次')));
  await cloud.clearMetrics();
  await cloud.fireTimer('reminders');
  const [metric] = await cloud.metrics();
  // Two pages; what is killed later, while their pushes are looked for, is in reminder-kills.
  const ofJob = 12;
  expect(metric?.gatewayCalls.length).toBeGreaterThan(ofJob);
  for (let call = 1; call <= ofJob; call += 1) {
    await cloud.advance('P1D');
    const title = `第 ${call} 次`;
    dataOf(await send(message(`kill-${call}`, drafts, title)));
    await cloud.fault({ function: 'reminders', call, kind: 'kill', when: 'after' });
    await cloud.fireTimer('reminders').catch(() => undefined);
    await cloud.advance('PT5M');
    await cloud.fireTimer('reminders');
    const [latest] = await sent();
    expect(latest).toMatchObject({ title, told: people.length, doneAt: expect.any(String) });
    for (const [index, openid] of people.entries()) {
      const named = [0, 1, 2].map((nth) => `第${index + nth * 3}项`).join('、');
      expect((await inboxOf(openid, title)).map(({ text }) => text)).toEqual([
        `${ISSUER}：${TEXT}（关于：${named}等40项）`,
      ]);
    }
  }
  const plans = await stored('reminder_plans');
  expect(new Set(plans.map(({ _id }) => _id)).size).toBe(plans.length);
});

test('pages end between people: 130 people with two things each are all told, once', async () => {
  await plantDrafts(130, 2);
  expect(await preview(drafts)).toEqual({ people: 130, organizations: 130, pushable: 0 });
  dataOf(await send(message('many')));
  await cloud.fireTimer('reminders');
  await cloud.fireTimer('reminders');
  expect(await sent()).toEqual([expect.objectContaining({ told: 130, doneAt: expect.any(String) })]);
});

test('only projects that still lack something, and only what could not be reached', async () => {
  const demo = { of: 'projects', callSlug: 'demo-2026', statuses: ['in_progress', 'funded', 'closed'] };
  const [project] = dataOf(await cloud.call(OTHER_CONTACT, 'projects.list')).projects;
  const statuses = [project.status];
  const all = { ...demo, callSlug: project.callSlug, statuses };
  expect(project.missing.length).toBeGreaterThan(0);
  expect(await preview({ ...all, onlyMissing: true })).toMatchObject({ people: 1 });
  expect(await preview({ ...all, onlyUnreached: true })).toMatchObject({ people: 0 });
  await startDraft(cloud);
  expect(await preview({ ...drafts, onlyUnreached: true })).toMatchObject({ people: 0 });
  await cloud.setClock('2026-04-19T09:00:30+08:00');
  await cloud.fireTimer('reminders');
  expect(await preview({ ...drafts, onlyUnreached: true })).toMatchObject({ people: 1 });
  expect(await preview({ ...drafts, statuses: ['submitted'], onlyUnreached: true })).toMatchObject({ people: 0 });
});

test('an officer tells nobody outside of what she looks after', async () => {
  await startDraft(cloud);
  expect(codeOf(await send(message('other'), GUANGDONG))).toBe('NOT_FOUND');
  const reply = await staff(cloud, 'reminders.previewMessage', { filter: drafts }, GUANGDONG);
  expect(codeOf(reply)).toBe('NOT_FOUND');
  dataOf(await send(message('mine')));
  await change(cloud, 'people', OFFICER, { officerCategories: ['2026-2'] });
  expect(await preview(drafts)).toMatchObject({ people: 0 });
  expect(codeOf(await send(message('scoped', { ...drafts, categoryCodes: ['2026-1'] })))).toBe('NOT_FOUND');
  dataOf(await send(message('scoped', drafts, '只给二类')));
  await cloud.fireTimer('reminders');
  expect(await inboxOf(CONTACT, '只给二类')).toEqual([]);
  expect(await inboxOf(CONTACT)).toHaveLength(1);
  // Of others' messages she sees none, and theirs is not hers.
  const other = 'persona-officer-2';
  await change(cloud, 'people', other, { officerCategories: ['2026-2'] });
  expect(await sent(other)).toEqual([]);
  expect(await sent(GUANGDONG)).toEqual([]);
});

test('five a day, and tomorrow again; a repeat of one does not count', async () => {
  for (const key of ['1', '2', '3', '4', '4', '5']) dataOf(await send(message(key)));
  const refused = await send(message('6'));
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'BROADCAST_LIMIT_REACHED', message: expect.stringContaining('5 次'), retryable: false },
  });
  dataOf(await send(message('6'), 'persona-officer-2'));
  await cloud.advance('P1D');
  dataOf(await send(message('6')));
});
