/** The whole main job, once: from an empty form to a reminder that names what is missing. */

import { reminderTemplates } from '../../domain/reminders/templates';
import { pathTo } from '../../domain/routes';
import type { TestEmulator } from '../support/emulator';
import {
  answers,
  CATEGORY,
  CONTACT,
  codeOf,
  core,
  dataOf,
  ORGANIZATION,
  staff,
  startSeeded,
  uploadPhoto,
} from './support/application';

let cloud: TestEmulator;
beforeAll(async () => {
  cloud = await startSeeded();
});
afterAll(() => cloud.stop());

let id: string;
let projectId: string;

test('a contact person starts an application and is sent back to the same draft when she starts again', async () => {
  const start = () => cloud.call(CONTACT, 'applications.start', { ...CATEGORY, organizationId: ORGANIZATION });
  id = dataOf(await start()).id;
  expect(dataOf(await start()).id).toBe(id);
  const { application, category, timeline } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
  expect(application).toMatchObject({ status: 'draft', version: 1, closesBefore: '2026-04-23T00:00:00+08:00' });
  expect(category.form.title).toContain('八桂科技讲坛');
  expect(timeline).toHaveLength(1);
});

test('what she writes is kept; submitting half a form names every missing cell in the order of the form', async () => {
  const saved = await cloud.call(CONTACT, 'applications.save', {
    id,
    baseVersion: 1,
    answers: { projectName: answers.projectName },
  });
  expect(dataOf(saved).version).toBe(2);
  const refused = await cloud.call(CONTACT, 'applications.submit', { id, version: 2 });
  expect(codeOf(refused)).toBe('FORM_INCOMPLETE');
  const fields = (refused as { error: { fields: { label: string; message: string }[] } }).error.fields;
  expect(fields.map((field) => field.label)).toEqual([
    ...['申报类型', '申请金额', '经费预算'],
    ...['项目负责人', '项目负责人', '项目负责人', '项目联系人', '项目联系人'],
    ...['填表时间', '计划完成时间', '项目目标、预期成果', '项目实施方案', '经费预算和配套经费来源'],
  ]);
});

test('a complete form is submitted once; the same submit again gives the same receipt', async () => {
  const saved = dataOf(await cloud.call(CONTACT, 'applications.save', { id, baseVersion: 2, core, answers }));
  const submit = () => cloud.call(CONTACT, 'applications.submit', { id, version: saved.version });
  const first = dataOf(await submit());
  expect(first.receipt.number).toMatch(/^20260415-[0-9A-Z]{6}-[0-9A-Z]$/);
  expect(dataOf(await submit())).toEqual(first);
  const [application] = dataOf(await cloud.call(CONTACT, 'applications.list')).applications;
  expect(application).toMatchObject({ id, status: 'submitted', title: answers.projectName, requestedYuan: 15000 });
  expect(application).not.toHaveProperty('answers');
});

test('officers move it along the table, and only along the table', async () => {
  expect(codeOf(await staff(cloud, 'applications.publicize', { id, days: 5 }))).toBe('TRANSITION_NOT_ALLOWED');
  const { applications } = dataOf(await staff(cloud, 'applications.queue', { waiting: true }));
  expect(applications.map((one: { id: string }) => one.id)).toContain(id);
  for (const [step, input, status] of [
    ['accept', {}, 'formal_review'],
    ['decide', { decision: 'send_to_experts' }, 'expert_review'],
    ['publicize', { days: 5 }, 'publicity'],
  ] as const) {
    expect(dataOf(await staff(cloud, `applications.${step}`, { id, ...input }))).toEqual({ status });
  }
  const again = await staff(cloud, 'applications.publicize', { id, days: 5 });
  expect(dataOf(again)).toEqual({ status: 'publicity' });
});

test('the grant may not exceed the track; a repeated award finds the same project', async () => {
  expect(codeOf(await staff(cloud, 'applications.award', { id, awardedYuan: 12000 }))).toBe('PUBLICITY_NOT_OVER');
  await cloud.advance('P6D');
  const tooMuch = await staff(cloud, 'applications.award', { id, awardedYuan: 15001 });
  expect(codeOf(tooMuch)).toBe('AMOUNT_ABOVE_CAP');
  projectId = dataOf(await staff(cloud, 'applications.award', { id, awardedYuan: 12000 })).projectId;
  expect(dataOf(await staff(cloud, 'applications.award', { id, awardedYuan: 12000 }))).toEqual({ projectId });
  const other = await staff(cloud, 'applications.award', { id, awardedYuan: 11000 });
  expect(codeOf(other)).toBe('TRANSITION_NOT_ALLOWED');

  const { timeline } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
  expect(timeline.map((event: { text: string }) => event.text.split('，')[0])).toEqual([
    '开始填写申报表（“八桂科技讲坛”学术交流项目）',
    '提交未成功：还有 13 处需要补充（申报类型、申请金额、经费预算、项目负责人、项目联系人、填表时间、计划完成时间、项目目标、预期成果等）',
    '提交了申报',
    '受理',
    '形式审查通过',
    '评审通过',
    '公示结束',
  ]);
  const inbox = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  expect(inbox.items.map((item: { title: string }) => item.title)).toEqual([
    '已立项',
    '评审通过，正在公示',
    '形式审查已通过',
    '申报已受理',
  ]);
  expect(inbox.unread).toBe(4);
  const { unread } = dataOf(await cloud.call(CONTACT, 'inbox.markRead', { ids: [inbox.items[0].id] }));
  expect(unread).toBe(3);
});

test('the checklist comes from the notice; one photograph moves 全景 to 1/2 and attaching it twice counts once', async () => {
  const { project, checklist } = dataOf(await cloud.call(CONTACT, 'acceptance.get', { id: projectId }));
  expect(project).toMatchObject({ awardedYuan: 12000, acceptanceDueOn: '2026-11-30', itemCount: 8 });
  expect(checklist.map((entry: { state: string }) => entry.state)).toEqual(Array(8).fill('missing'));

  const uploaded = await uploadPhoto(cloud, projectId, 'photo-key-1');
  const { entry, evidence } = dataOf(await cloud.call(CONTACT, 'files.attach', uploaded));
  const panorama = { shot: 'panorama', have: 1, min: 2 };
  expect(entry.state).toBe('partial');
  expect(entry.shots).toContainEqual(panorama);
  expect((await fetch(evidence.url)).status).toBe(200);

  const again = dataOf(await cloud.call(CONTACT, 'files.attach', uploaded));
  expect(again.entry.shots).toContainEqual(panorama);
  const after = dataOf(await cloud.call(CONTACT, 'acceptance.get', { id: projectId }));
  expect(after.evidence).toHaveLength(1);
  const { timeline } = dataOf(await cloud.call(CONTACT, 'projects.timeline', { id: projectId }));
  expect(timeline.map((event: { text: string }) => event.text)).toEqual([
    '立项，资助 1.2万元',
    '上传了“活动照片”：全景.jpg',
  ]);
});

test('the accepted subscription becomes one push that names what is missing, and one inbox message', async () => {
  const templateId = reminderTemplates.due.id;
  await cloud.accept(CONTACT, templateId);
  const tap = { key: 'tap-0001', results: [{ templateId, result: 'accept' }] };
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', tap));
  const { credits } = dataOf(await cloud.call(CONTACT, 'reminders.subscribe', tap));
  expect(credits).toContainEqual({ templateId, remaining: 1 });

  await cloud.setClock('2026-10-31T09:01:00+08:00');
  await cloud.fireTimer('reminders');
  await cloud.fireTimer('reminders');
  const messages = await cloud.messages(CONTACT);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({
    templateId,
    page: pathTo('photos', { id: projectId, itemId: 'activity-photos' }),
    data: { thing3: { value: expect.stringMatching(/^缺：全景还差1张/) }, time2: { value: '2026年11月30日 23:59' } },
  });
  const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  const reminder = items.find(({ title }: { title: string }) => title === '验收材料还有30天到期');
  expect(reminder).toMatchObject({ isRead: false });
  expect(reminder.link).toBe(messages[0]?.page);
  expect(reminder.text).toContain('全景还差1张');

  await cloud.setClock('2026-11-16T09:01:00+08:00');
  await cloud.fireTimer('reminders');
  expect(await cloud.messages(CONTACT)).toHaveLength(1);
  const inbox = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  expect(inbox.items[0].title).toBe('验收材料还有14天到期');
});
