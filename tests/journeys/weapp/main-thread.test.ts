/** The main job on the phone: the built mini-program in WeChat's terms, the built functions, the real gx-2026 call. */
import { reminderTemplateIds, reminderTemplates } from '@domain/reminders/templates';
import { pathTo, routes } from '@domain/routes';
import {
  answers,
  bringToPublicity,
  CONTACT,
  dataOf,
  JPEG,
  staff,
  startSeeded,
} from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { launchWeapp, type Query, type WeappApp } from '../../support/weapp';
import { fillAnswers, fillCore, type } from './fill-form';
import { aMoment } from './support/after-submit';

const THIRTY_DAYS_BEFORE = '2026-10-31T09:01:00+08:00';
const FOURTEEN_DAYS_BEFORE = '2026-11-16T09:01:00+08:00';
const SEVEN_DAYS_BEFORE = '2026-11-23T09:01:00+08:00';

let cloud: TestEmulator;
let app: WeappApp;
let projectId: string;

const isOn = (route: string) => () => app.page().route === route;

const textOf = (query: Query) => app.page().textOf(query);
/** Of deadlines; what the association does is told by another template. */
const duePushes = async () =>
  (await cloud.messages(CONTACT)).filter(({ templateId }) => templateId === reminderTemplates.due.id);
const listApplications = async () => dataOf(await cloud.call(CONTACT, 'applications.list')).applications;

beforeAll(async () => {
  cloud = await startSeeded();
  app = await launchWeapp({ emulatorUrl: cloud.url, openid: CONTACT });
});
afterAll(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

test('我搜“八桂科技讲坛”，找到广西 2026 年的通知，看到还有几天截止', async () => {
  await app.waitFor('桂科协学发〔2026〕12号');
  await app.input({ id: 'call-search' }, '八桂科技讲坛');
  await app.waitFor('“八桂科技讲坛”学术交流项目');
  expect(app.page().text()).toContain('4月22日 23:59');
  await app.tap('桂科协学发〔2026〕12号');
  await app.waitFor('自治区科协关于申报2026年度“提质增效”项目的通知');
  expect(app.page().options).toMatchObject({ slug: 'gx-2026' });
});

test('我打开 2026-1，看到金额、要办的活动、验收材料和该找谁', async () => {
  await app.tap('“八桂科技讲坛”学术交流项目');
  await app.waitFor(isOn(routes.category));
  await app.waitFor('活动名称须含“八桂科技讲坛”');
  const text = app.page().text();
  for (const words of ['不超过1.5万元', '至少50人参加', '全景2张', '0771-2630981', '验收表'])
    expect(text).toContain(words);
});

test('我用本单位的名义开始申报，申报表就是通知的附表1', async () => {
  await app.tap({ id: 'start-application' });
  await app.waitFor(isOn(routes.applicationForm));
  await app.waitFor('单位意见');
  const text = app.page().text();
  for (const words of [
    '基本信息',
    '负责人、联系人与联合单位',
    '项目方案',
    '项目目标、预期成果',
    '桂江大学科学技术协会',
  ]) {
    expect(text).toContain(words);
  }
});

test('少填一栏就提交，它告诉我缺哪一栏', async () => {
  await fillCore(app);
  await fillAnswers(app, ['goals']);
  await app.tap({ id: 'submit-application' });
  await app.waitFor('还有 1 处需要补充');
  expect(app.page().text()).toContain('请填写项目目标、预期成果');
  expect(app.modals).toEqual([]);
});

test('补上以后我提交，得到一张回执', async () => {
  await type(app, 'goals', answers.goals);
  await app.waitFor('已保存');
  await app.tap({ id: 'submit-application' });
  await app.waitFor(isOn(routes.application));
  await app.waitFor(/2026\d{4}-[0-9A-Z]{6}-[0-9A-Z]/);
  const text = app.page().text();
  for (const words of ['已提交', answers.projectName, '正式申报还没有办完']) expect(text).toContain(words);
  expect(app.modals.at(-1)?.title).toBe('提交申报');
  expect(app.subscriptionRequests).toEqual([reminderTemplateIds]);
});

test('它出现在我的事项里，下一步是办完正式申报，不让我以为已经报完', async () => {
  await app.switchTab(routes.work);
  await app.waitFor(answers.projectName);
  expect(app.page().text()).toContain('正式申报还差 3 步：上传盖章扫描件');
  expect(app.page().text()).toContain('办完正式申报');
});

test('科协一步步受理、评审、公示、立项，我下拉一下就看到要签合同', async () => {
  const applicationId = (await listApplications())[0].id;
  await bringToPublicity(cloud, applicationId);
  await cloud.advance('P6D');
  projectId = dataOf(await staff(cloud, 'applications.award', { id: applicationId, awardedYuan: 12000 })).projectId;
  await cloud.fireTimer('reminders');
  expect((await cloud.messages(CONTACT)).map(({ templateId }) => templateId)).toEqual([reminderTemplates.progress.id]);
  await app.pullDown();
  await app.waitFor('签订项目合同书');
  expect(app.page().text()).toContain('11月30日');
});

test('我点下一步到项目页，从那里看到从通知来的验收材料清单', async () => {
  // Days have passed since she handed in; the test needed less than a second.
  aMoment(app);
  await app.tap({ id: 'next-action-button' });
  await app.waitFor(isOn(routes.project));
  await app.waitFor('上传签字盖章的合同');
  await app.tap({ id: 'open-checklist' });
  await app.waitFor(isOn(routes.checklist));
  await app.waitFor('活动照片');
  const text = app.page().text();
  for (const words of ['自治区科协项目验收表', '经费决算报告', '活动手册', '新闻宣传材料'])
    expect(text).toContain(words);
});

test('我拍一张全景，看着它上传完，全景变成 1/2', async () => {
  await app.tap({ id: 'next-item' });
  await app.waitFor(isOn(routes.photos));
  await app.waitFor('拍全景（还差 2 张）');
  app.phone.uploadPauseMs = 100;
  app.prepareMedia({ content: JPEG });
  await app.tap({ id: 'take-photo' });
  await app.waitFor('已上传 60%');
  await app.waitFor('已上传 1 张');
  expect(textOf({ id: 'shot-panorama' })).toContain('1/2');
  await app.back();
  await app.waitFor('全景还差 1 张');
});

test('提交时允许的那次已经用掉，我点一下再加一次', async () => {
  await app.waitFor('还能提醒您 0 次');
  await app.tap({ id: 'enable-reminders' });
  await app.waitFor('还能提醒您 1 次');
  expect(app.subscriptionRequests).toEqual([reminderTemplateIds, reminderTemplateIds]);
});

test('离验收 30 天时，我只收到一条微信提醒，20 个字里说清缺什么', async () => {
  await cloud.setClock(THIRTY_DAYS_BEFORE);
  await cloud.fireTimer('reminders');
  await cloud.fireTimer('reminders');
  const pushes = await duePushes();
  expect(pushes).toHaveLength(1);
  const values = Object.values(pushes[0]?.data ?? {}).map(({ value }) => value);
  expect(values.some((value) => value.startsWith('缺：全景还差1张'))).toBe(true);
  expect(Math.max(...values.map((value) => [...value].length))).toBeLessThanOrEqual(20);
  expect(pushes[0]?.page).toBe(pathTo('photos', { id: projectId, itemId: 'activity-photos' }));
});

test('几个月后我点微信里的提醒，小程序重新打开，直接到还缺的那一项', async () => {
  const [push] = await duePushes();
  app = await app.relaunch(push?.page ?? '');
  await app.waitFor('拍全景（还差 1 张）');
  expect(app.page().route).toBe(routes.photos);
  await app.open(pathTo('checklist', { id: projectId }));
  await app.waitFor('还有 30 天');
  await app.waitFor('还能提醒您 1 次');
});

test('同一条提醒也在消息里，有未读角标，点开是同一项', async () => {
  await app.switchTab(routes.inbox);
  await app.waitFor('验收材料还有30天到期');
  const { unread } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  await app.waitFor(() => app.tabBadges.get(2) === String(unread));
  await app.tap('验收材料还有30天到期');
  await app.waitFor(isOn(routes.photos));
  await app.waitFor('拍全景（还差 1 张）');
  await app.waitFor(() => app.tabBadges.get(2) === String(unread - 1));
});

test('没有推送次数时，下一次提醒只出现在消息里', async () => {
  await cloud.setClock(FOURTEEN_DAYS_BEFORE);
  await cloud.fireTimer('reminders');
  expect(await duePushes()).toHaveLength(2);
  await cloud.setClock(SEVEN_DAYS_BEFORE);
  await cloud.fireTimer('reminders');
  expect(await duePushes()).toHaveLength(2);
  await app.switchTab(routes.inbox);
  await app.pullDown();
  await app.waitFor('验收材料还有7天到期');
});
