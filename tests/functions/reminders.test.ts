/** The timer: in time, once, and only while there is something to remind of. */

import { reminderTemplates } from '../../domain/reminders/templates';
import { pathTo } from '../../domain/routes';
import type { TestEmulator } from '../support/emulator';
import { awardProject, CONTACT, dataOf, fillDraft, JPEG, startDraft, startSeeded } from './support/application';
import { send } from './support/files';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(() => cloud.stop());

const templateId = reminderTemplates.due.id;
let taps = 0;
/** The user taps 允许, and the phone reports it. */
async function accept(): Promise<void> {
  taps += 1;
  await cloud.accept(CONTACT, templateId);
  const tap = { key: `tap-${String(taps).padStart(6, '0')}`, results: [{ templateId, result: 'accept' }] };
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', tap));
}
const remaining = async (): Promise<number> => {
  const { credits } = dataOf(await cloud.call(CONTACT, 'reminders.status'));
  return credits.find((credit: { templateId: string }) => credit.templateId === templateId).remaining;
};
const inboxTitles = async (): Promise<string[]> =>
  dataOf(await cloud.call(CONTACT, 'inbox.list')).items.map((item: { title: string }) => item.title);
const fireAt = async (instant: string) => {
  await cloud.setClock(instant);
  return cloud.fireTimer('reminders');
};

test('a draft is reminded of at nine, seven days before its last day, with the words of that day', async () => {
  await accept();
  const id = await startDraft(cloud);
  await fireAt('2026-04-19T08:59:00+08:00');
  expect(await inboxTitles()).toEqual([]);
  await fireAt('2026-04-19T09:00:30+08:00');
  expect(await inboxTitles()).toEqual(['申报还有3天截止']);
  const [message] = await cloud.messages(CONTACT);
  expect(message).toMatchObject({ page: pathTo('applicationForm', { id }) });
  expect(message?.data.time2?.value).toBe('2026年4月22日 23:59');
});

test('after the submit it speaks of the filing in the portal, and once that is done of nothing', async () => {
  await accept();
  await accept();
  const { id, version } = await fillDraft(cloud);
  const { receipt } = dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  await fireAt('2026-04-19T09:00:30+08:00');
  expect(await inboxTitles()).toEqual(['正式申报还有3天截止']);
  const [message] = await cloud.messages(CONTACT);
  expect(message?.data.thing3?.value).toBe('待办：上传盖章扫描件等3项');

  const scan = {
    subject: { kind: 'application', id },
    slot: 'step:our-scan',
    key: 'the-scan',
    type: 'jpg',
    bytes: JPEG,
  } as const;
  dataOf(await send(cloud, scan));
  const done = { id, state: 'done', on: null, note: null, code: null };
  const on = '2026-04-19';
  for (const step of [
    { stepId: 'our-scan', code: receipt.code },
    { stepId: 'upload', on },
    { stepId: 'send-paper', on },
  ]) {
    dataOf(await cloud.call(CONTACT, 'applications.recordStep', { ...done, ...step }));
  }
  await fireAt('2026-04-21T09:00:30+08:00');
  await fireAt('2026-04-22T21:00:30+08:00');
  expect(await inboxTitles()).toHaveLength(1);
  expect(await remaining()).toBe(1);
});

test('a timer that stood still for a week sends only the latest, in words that are true now', async () => {
  await startDraft(cloud);
  await fireAt('2026-04-21T10:00:00+08:00');
  expect(await inboxTitles()).toEqual(['申报明天截止']);
  await fireAt('2026-04-21T11:00:00+08:00');
  expect(await inboxTitles()).toHaveLength(1);
});

test('at night it waits for the morning', async () => {
  await accept();
  await startDraft(cloud);
  await fireAt('2026-04-19T23:00:00+08:00');
  expect(await inboxTitles()).toEqual([]);
  await fireAt('2026-04-20T08:30:30+08:00');
  expect(await inboxTitles()).toEqual(['申报还有2天截止']);
  expect(await cloud.messages(CONTACT)).toHaveLength(1);
});

test('after the deadline a forgotten draft is left in peace', async () => {
  await startDraft(cloud);
  await fireAt('2026-04-24T10:00:00+08:00');
  expect(await inboxTitles()).toEqual([]);
});

test('five timers at once push one message', async () => {
  await accept();
  await accept();
  const projectId = await awardProject(cloud);
  await cloud.setClock('2026-10-31T09:00:30+08:00');
  await Promise.all(Array.from({ length: 5 }, () => cloud.fireTimer('reminders')));
  const links = (await cloud.messages(CONTACT)).map((message) => message.page);
  expect(links).toEqual([pathTo('photos', { id: projectId, itemId: 'activity-photos' })]);
  expect((await inboxTitles()).filter((title) => title.startsWith('验收材料'))).toEqual(['验收材料还有30天到期']);
  expect(await remaining()).toBe(1);
});

test('when WeChat says that nothing is left, the ledger believes it and the inbox has the message', async () => {
  // Reported twice, earned never: our counter is ahead of WeChat's.
  for (const key of ['lost-tap-1', 'lost-tap-2']) {
    const results = [{ templateId, result: 'accept' }];
    dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key, results }));
  }
  expect(await remaining()).toBe(2);
  await startDraft(cloud);
  await fireAt('2026-04-19T09:00:30+08:00');
  expect(await cloud.messages(CONTACT)).toEqual([]);
  expect(await inboxTitles()).toEqual(['申报还有3天截止']);
  expect(await remaining()).toBe(0);
});

test('a refusal on the panel earns nothing', async () => {
  const results = [{ templateId, result: 'reject' }];
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key: 'refused-tap', results }));
  expect(await remaining()).toBe(0);
});

test('the timer reads only the jobs and plans that are due and the uploads that were abandoned', async () => {
  await startDraft(cloud);
  await cloud.clearMetrics();
  await cloud.fireTimer('reminders');
  const [metric] = await cloud.metrics();
  const query = 'database.getDocument';
  expect(metric).toMatchObject({ documentsScanned: 0, gatewayCalls: [query, query] });
});
