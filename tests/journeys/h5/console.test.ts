/** The console of the local cloud in a browser: the clock goes ahead, the timers fire on the way, the push can be read. */
import type { Browser, Page } from 'playwright-core';
import { reminderTemplates } from '../../../domain/reminders/templates';
import { dataOf, startSeeded } from '../../functions/support/application';
import { launchBrowser } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';

const VISITOR = 'persona-visitor';
const { id: templateId } = reminderTemplates.due;

let cloud: TestEmulator;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startSeeded('2026-04-19T07:30:00+08:00'), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => Promise.all([browser?.close(), cloud?.stop()]));

test('关注一份通知、同意提醒之后，让时钟走到早上九点，推送就写在控制台里，点开就到通知', async () => {
  dataOf(await cloud.call(VISITOR, 'calls.follow', { slug: 'gx-2026', isFollowing: true }));
  await cloud.accept(VISITOR, templateId);
  const results = [{ templateId, result: 'accept' }];
  dataOf(await cloud.call(VISITOR, 'reminders.subscribe', { key: 'first-tap', results }));

  await page.goto(`${cloud.url}/_cloud/`);
  await page.getByText('还没有推送').waitFor();
  await page.getByLabel('走到（北京时间）').fill('2026-04-19T09:05:00');
  await page.getByRole('button', { name: '走到这一刻' }).click();
  await page.getByText(/到了 2026-04-19 09:05:\d\d，沿途触发了 3\d 次定时任务/).waitFor();

  const card = page.locator('#pushes li', { hasText: '办理期限提醒' });
  expect(await card.locator('p').first().textContent()).toMatch(/^发给 访客（.+） · 2026-04-19 09:00:0\d$/);
  const labels = await card.locator('dt').allTextContents();
  const values = await card.locator('dd').allTextContents();
  expect(labels.map((label, index) => `${label}：${values[index]}`)).toEqual([
    '项目名称：2026年度“提质增效”项目',
    '截止时间：2026年4月22日 23:59',
    '待办事项：可以申报，请留意截止时间',
  ]);
  expect(await card.getByRole('link').getAttribute('href')).toBe('/#/pages/call/detail/index?slug=gx-2026');
});

test('不触发定时任务时直接跳过去，往回拨也是', async () => {
  const shown = (text: string) => page.locator('#clock', { hasText: text }).waitFor();
  await page.getByRole('button', { name: '前进 1 小时' }).click();
  await page.getByText(/到了 2026-04-19 10:05/).waitFor();

  await page.getByLabel('沿途到点的定时任务都触发').uncheck();
  await cloud.clearMetrics();
  await page.getByRole('button', { name: '前进 1 天' }).click();
  await shown('2026/4/20 10:05');
  await page.getByLabel('走到（北京时间）').fill('2026-04-15T10:00:00');
  await page.getByRole('button', { name: '走到这一刻' }).click();
  await shown('2026/4/15 10:00');
  expect(await cloud.metrics()).toEqual([]);
});
