/** Officers see exactly those whom neither a push nor the inbox has reached, and nobody else sees them. */
import { reminderTemplates } from '../../domain/reminders/templates';
import type { TestEmulator } from '../support/emulator';
import {
  bringToPublicity,
  CONTACT,
  codeOf,
  dataOf,
  fillDraft,
  OFFICER,
  staff,
  startDraft,
} from './support/application';
import { planting } from './support/plant';

const { start, change } = planting('plant-unreached');
let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await start();
});
afterEach(() => cloud.stop());

const GUANGDONG = 'persona-officer-guangdong';
const listOf = async (officer = OFFICER) => dataOf(await staff(cloud, 'reminders.unreached', {}, officer)).people;
const hers = async (officer = OFFICER) =>
  (await listOf(officer)).filter(({ personName }: { personName: string }) => personName === '覃志远');
const fireAt = async (instant: string) => {
  await cloud.setClock(instant);
  return cloud.fireTimer('reminders');
};
async function accept(templateId: string): Promise<void> {
  await cloud.accept(CONTACT, templateId);
  const tap = { key: `tap-${templateId}`, results: [{ templateId, result: 'accept' }] };
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', tap));
}
const FIRST = '2026-04-19T09:00:30+08:00';
const SECOND = '2026-04-21T09:00:30+08:00';

test('whoever has no push left and has not read it is there, with her telephone and the reason; reading it ends it', async () => {
  const { id, version } = await fillDraft(cloud);
  dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  await cloud.fireTimer('reminders');
  const before = dataOf(await cloud.call(CONTACT, 'inbox.list')).items.map((item: { id: string }) => item.id);
  if (before.length > 0) dataOf(await cloud.call(CONTACT, 'inbox.markRead', { ids: before }));
  expect(await hers()).toEqual([]);
  await fireAt(FIRST);
  expect(await hers()).toEqual([
    expect.objectContaining({
      organizationName: '桂江大学科学技术协会（演示）',
      phone: '13800000002',
      subject: '“八桂科技讲坛”绿色制造学术报告会',
      title: '正式申报还有3天截止',
      text: expect.stringMatching(/^还要办：上传盖章扫描件/),
      why: 'no_credit',
      link: `pages/officer/application/index?id=${id}`,
    }),
  ]);
  const unread = dataOf(await cloud.call(CONTACT, 'inbox.list')).items.filter(
    (item: { isRead: boolean }) => !item.isRead,
  );
  dataOf(await cloud.call(CONTACT, 'inbox.markRead', { ids: unread.map((item: { id: string }) => item.id) }));
  expect(await hers()).toEqual([]);
});

test('whoever read it between the message and its push is not there, whatever the plan notes', async () => {
  const id = await startDraft(cloud);
  await fireAt(FIRST);
  const plans = await cloud.send<{ _id: string; unreached: object; unreachedKey: string }[]>(
    'GET',
    'collections/reminder_plans?limit=200',
  );
  const { unreached, unreachedKey } = plans.find(({ _id }) => _id === `application:${id}`) ?? {};
  expect(unreachedKey).toEqual(expect.any(String));
  const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  dataOf(await cloud.call(CONTACT, 'inbox.markRead', { ids: items.map((item: { id: string }) => item.id) }));
  await change(cloud, 'reminder_plans', `application:${id}`, { unreached, unreachedKey });
  expect(await hers()).toEqual([]);
});

test('a later message that arrives ends it; until then it counts from the first', async () => {
  await startDraft(cloud);
  await fireAt(FIRST);
  const [first] = await hers();
  await fireAt(SECOND);
  const [second, ...others] = await hers();
  expect(others).toEqual([]);
  expect(second).toMatchObject({ title: '申报明天截止', since: first.since });
  await accept(reminderTemplates.due.id);
  await fireAt('2026-04-22T21:00:30+08:00');
  expect(await cloud.messages(CONTACT)).toHaveLength(1);
  expect(await hers()).toEqual([]);
});

test('of a draft the officer learns whom to ring up, and nothing of what it says', async () => {
  await fillDraft(cloud);
  await fireAt(FIRST);
  const [row] = await hers();
  expect(row).toMatchObject({ subject: expect.any(String), text: '', link: null, phone: '13800000002' });
  expect(JSON.stringify(row)).not.toContain('绿色制造');
});

test('once it is done, or its time has passed, nobody need be rung up', async () => {
  const { id, version } = await fillDraft(cloud);
  await fireAt(FIRST);
  expect(await hers()).toHaveLength(1);
  dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  expect((await hers()).map(({ title }: { title: string }) => title)).not.toContain('申报还有3天截止');
  await cloud.setClock('2026-04-24T10:00:00+08:00');
  expect((await hers()).map(({ title }: { title: string }) => title)).not.toContain('申报还有3天截止');
});

test('a publicity that is over needs no telephone call, though nobody has decided yet', async () => {
  const { id, version } = await fillDraft(cloud);
  dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  await bringToPublicity(cloud, id);
  const titles = async () => (await hers()).map(({ title }: { title: string }) => title);
  // Five days from 15 April, through the end of the 20th.
  await fireAt('2026-04-19T09:00:30+08:00');
  expect(await titles()).toContain('公示明天结束');
  await cloud.setClock('2026-04-21T00:00:00+08:00');
  expect(await titles()).not.toContain('公示明天结束');
});

test('a change of the thing does not make her reached', async () => {
  const id = await startDraft(cloud);
  await fireAt(FIRST);
  const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
  expect(application.status).toBe('draft');
  const longer = { slug: 'gx-2026', opensAt: null, closesBefore: '2026-05-01T00:00:00+08:00', paperDueBefore: null };
  dataOf(await staff(cloud, 'calls.setWindow', longer));
  await cloud.fireTimer('reminders');
  expect(await hers()).toHaveLength(1);
});

test('another association sees nothing of it, and of categories not hers an officer neither', async () => {
  await startDraft(cloud);
  await fireAt(FIRST);
  expect(await listOf(GUANGDONG)).toEqual([]);
  await change(cloud, 'people', OFFICER, { officerCategories: ['2026-2'] });
  expect(await hers()).toEqual([]);
  await change(cloud, 'people', OFFICER, { officerCategories: ['2026-1'] });
  expect(await hers()).toHaveLength(1);
  expect(codeOf(await staff(cloud, 'reminders.unreached', {}, CONTACT))).toBe('FORBIDDEN');
});

test('a refused push is there with its reason', async () => {
  const templateId = reminderTemplates.due.id;
  // Reported, never earned: our counter is ahead of WeChat's.
  const tap = { key: 'lost-tap-1', results: [{ templateId, result: 'accept' }] };
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', tap));
  await startDraft(cloud);
  await fireAt(FIRST);
  expect(await hers()).toEqual([expect.objectContaining({ why: 'refused' })]);
});

test('what she did not read belongs to nobody once another acts for the organization', async () => {
  const id = await startDraft(cloud);
  await fireAt(FIRST);
  await change(cloud, 'reminder_plans', `application:${id}`, { recipients: ['persona-visitor'] });
  expect(await hers()).toEqual([]);
});
