/** The same thread in a browser, as a newcomer sees it after `npm start`. */
import { reminderTemplates } from '@domain/reminders/templates';
import { pathTo, routes } from '@domain/routes';
import type { Browser, Page } from 'playwright-core';
import {
  answers,
  bringToPublicity,
  CONTACT,
  core,
  dataOf,
  staff,
  startSeeded,
} from '../../functions/support/application';
import { type BrowserApp, endJourney, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { answerDialog, byId, choosePhoto, pickDay, press, type, words } from './hands';

const THIRTY_DAYS_BEFORE = '2026-10-31T09:01:00+08:00';
const TEXTS = ['projectName', 'address', 'implementationPlan', 'budget'] as const;

let cloud: TestEmulator;
let browser: Browser;
let app: BrowserApp;
let page: Page;
let projectId: string;

const see = (text: string | RegExp) => words(page, text).waitFor();

beforeAll(async () => {
  cloud = await startSeeded();
  browser = await launchBrowser();
  app = await openApp(browser, cloud.url, { openid: CONTACT });
  page = app.page;
  page.setDefaultTimeout(8000);
});
afterAll(() => endJourney([app], { browser, cloud }));

test('我搜“八桂科技讲坛”，打开广西 2026 年的通知和 2026-1', async () => {
  await see('桂科协学发〔2026〕12号');
  await byId(page, 'call-search').locator('input').fill('八桂科技讲坛');
  await see('“八桂科技讲坛”学术交流项目');
  await words(page, '桂科协学发〔2026〕12号').click();
  await see('自治区科协关于申报2026年度“提质增效”项目的通知');
  await words(page, '“八桂科技讲坛”学术交流项目').click();
  await see('活动名称须含“八桂科技讲坛”');
});

test('我开始申报，少填一栏提交时它告诉我缺哪一栏', async () => {
  await press(page, 'start-application');
  await see('项目目标、预期成果');
  await press(page, 'trackCodes-0');
  await type(page, 'requestedYuan', String(core.requestedYuan));
  for (const [index, line] of core.budgetLines.entries()) {
    await press(page, 'budget-add');
    await type(page, `budget-item-${index}`, line.item);
    await type(page, `budget-yuan-${index}`, String(line.yuan));
  }
  for (const id of ['filledOn', 'plannedCompletionOn']) await pickDay(page, id);
  for (const [key, value] of Object.entries(core.leader)) await type(page, `leader-${key}`, value);
  const { email: _, ...contact } = core.contactPerson;
  for (const [key, value] of Object.entries(contact)) await type(page, `contactPerson-${key}`, value);
  for (const id of TEXTS) await type(page, id, answers[id]);
  // What was typed stays in sight, whatever is drawn again around it.
  for (const id of TEXTS) expect(await byId(page, id).locator('input, textarea').inputValue()).toBe(answers[id]);
  await type(page, 'leader-phone', '138');
  await see('请填写 11 位手机号');
  expect(await byId(page, 'leader-phone').locator('input').inputValue()).toBe('138');
  await type(page, 'leader-phone', core.leader.phone);
  await press(page, 'submit-application');
  await see('还有 1 处需要补充');
  await see('请填写项目目标、预期成果');
});

test('补上以后我提交，得到回执，它出现在我的事项里', async () => {
  await type(page, 'goals', answers.goals);
  await see('已保存');
  await press(page, 'submit-application');
  await answerDialog(page, '提交');
  await byId(page, 'receipt-number').waitFor();
  expect(await byId(page, 'receipt-number').textContent()).toMatch(/^20260415-[0-9A-Z]{6}-[0-9A-Z]$/);
  await app.open(routes.work);
  await see('正式申报还差 3 步：上传盖章扫描件');
});

test('立项以后，我的事项先请我签合同；从项目页走到验收材料清单', async () => {
  const [{ id }] = dataOf(await cloud.call(CONTACT, 'applications.list')).applications;
  await bringToPublicity(cloud, id);
  await cloud.advance('P6D');
  projectId = dataOf(await staff(cloud, 'applications.award', { id, awardedYuan: 12000 })).projectId;
  await cloud.fireTimer('reminders');
  await page.reload();
  // The phone first shows what it kept of the day before.
  await see('签订项目合同书');
  await press(page, 'next-action-button');
  await byId(page, 'contract-files-add').waitFor();
  await press(page, 'open-checklist');
  await see('活动照片');
});

test('我传一张全景照片，全景变成 1/2', async () => {
  await press(page, 'next-item');
  await see('拍全景（还差 2 张）');
  await choosePhoto(page, 'pick-photo');
  await see('已上传 1 张');
  expect(await byId(page, 'shot-panorama').textContent()).toContain('1/2');
});

test('我允许提醒；到期前 30 天收到一条推送，打开它的链接就是还缺的那一项', async () => {
  await page.goBack();
  await see('还能提醒您 0 次');
  await press(page, 'enable-reminders');
  await answerDialog(page, '允许');
  await see('还能提醒您 1 次');
  await cloud.setClock(THIRTY_DAYS_BEFORE);
  await cloud.fireTimer('reminders');
  const pushes = await cloud.messages(CONTACT);
  const due = pushes.filter(({ templateId }) => templateId === reminderTemplates.due.id);
  expect(due.map((push) => push.page)).toEqual([pathTo('photos', { id: projectId, itemId: 'activity-photos' })]);
  await app.restart(routes.inbox);
  await words(page, '验收材料还有30天到期').click();
  await see('拍全景（还差 1 张）');
});
