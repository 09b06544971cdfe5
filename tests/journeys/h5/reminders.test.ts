/** In a browser: what comes next and how it will arrive, the messages, and dates into the calendar of a computer. */
import { readFileSync } from 'node:fs';
import { reminderTemplateIds } from '@domain/reminders/templates';
import { pathTo } from '@domain/routes';
import type { Browser, Page } from 'playwright-core';
import { forum } from '../../functions/support/activity';
import { awardProject, CONTACT, dataOf, startSeeded } from '../../functions/support/application';
import { fund } from '../../functions/support/project';
import { type BrowserApp, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { answerDialog, byId, press, words } from './hands';
import { looks, Phones } from './looks';

const VISITOR = 'persona-visitor';
const NOW = '2026-04-21T10:00:00+08:00';

let cloud: TestEmulator;
let browser: Browser;
let phones: Phones;
let app: BrowserApp;
let page: Page;
let projectId: string;
let activityId: string;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startSeeded(), launchBrowser()]);
  phones = new Phones(browser, cloud.url);
  projectId = await awardProject(cloud);
  await fund(cloud, projectId, '2026-04-21');
  const input = { projectId, key: 'plan-a-forum', plan: forum() };
  activityId = dataOf(await cloud.call(CONTACT, 'activities.plan', input)).activity.id;
  const results = reminderTemplateIds.map((templateId) => ({ templateId, result: 'accept' }));
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key: 'accepted-before', results }));
  app = await openApp(browser, cloud.url, { openid: CONTACT, path: pathTo('inbox'), now: NOW });
  page = app.page;
  page.setDefaultTimeout(8000);
}, 60_000);
afterAll(async () => {
  try {
    await app?.close();
  } finally {
    await Promise.all([browser?.close(), cloud?.stop()]);
  }
});

const linesOf = async (buttonId: string): Promise<{ name: string; lines: string[] }> => {
  const downloading = page.waitForEvent('download');
  await press(page, buttonId);
  const download = await downloading;
  const text = readFileSync(await download.path(), 'utf8').replace(/\r\n /g, '');
  return { name: download.suggestedFilename(), lines: text.split('\r\n') };
};

describe.each(looks)('$look', (look) => {
  test.each([
    ['full', CONTACT, 'reminders'],
    ['empty', VISITOR, 'reminders'],
    ['full', CONTACT, 'inbox'],
    ['empty', VISITOR, 'inbox'],
    ['full', CONTACT, 'me'],
  ] as const)('%s: %s sees %s, nothing cut off and everything in reach', async (state, openid, name) => {
    const wanted = {
      openid,
      path: pathTo(name),
      now: NOW,
      picture: `reminding-${name}-${state}`,
      isMeasured: name !== 'me',
    };
    await phones.lookThrough(look, wanted);
  });
});

test('消息页写着还能提醒几次；我点进去，逐日列着，推送不到的写明只到消息', async () => {
  await byId(page, 'open-reminders')
    .getByText(/还能提醒您 \d+ 次/)
    .waitFor();
  await press(page, 'open-reminders');
  await words(page, '只到消息').waitFor();
  await byId(page, 'reminder-shortage').getByText('只会出现在“消息”里').waitFor();
});

test('我再加一次：多推送一条，列表跟着变', async () => {
  const pushed = () => page.locator('.taro_page:visible').last().getByText('微信推送', { exact: true }).count();
  const before = await pushed();
  await press(page, 'enable-reminders');
  await answerDialog(page, '允许');
  await page.getByText('每种提醒的推送次数加 1').waitFor();
  for (let tries = 0; tries < 50 && (await pushed()) <= before; tries += 1) await page.waitForTimeout(100);
  expect(await pushed()).toBeGreaterThan(before);
});

test('没有网络时，它写明是什么时候的内容，次数仍在', async () => {
  app.expectError(/ERR_INTERNET_DISCONNECTED/);
  await page.goBack();
  await byId(page, 'open-reminders').waitFor();
  await page.clock.fastForward(3000);
  await app.setOffline(true);
  await press(page, 'open-reminders');
  await words(page, /网络不畅，显示的是/).waitFor();
  await words(page, /^下一条：/).waitFor();
  await app.screenshot('phone-reminding-reminders-offline');
  await app.setOffline(false);
});

test('全部已读：未读和红点都没有了，每条只有一次', async () => {
  await app.restart(pathTo('inbox'));
  const titles = () => page.locator('[id^="message-"]:visible').count();
  const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  await words(page, '条未读').waitFor();
  expect(await titles()).toBe(items.length);
  await press(page, 'read-all');
  await words(page, '都已读过').waitFor();
  await page.locator('.weui-badge').waitFor({ state: 'detached' });
  expect(dataOf(await cloud.call(CONTACT, 'inbox.list')).unread).toBe(0);
});

test('项目的验收日期、活动和备案日期，都能带进电脑的日历', async () => {
  await app.open(pathTo('project', { id: projectId }));
  const project = await linesOf('add-to-calendar');
  expect(project.name).toBe(`${projectId}-acceptance.ics`);
  expect(project.lines).toContain('DTSTART:20261130T155900Z');
  await app.open(pathTo('activity', { id: projectId, activityId }));
  await byId(page, 'activity-head').waitFor();
  const activity = await linesOf('add-to-calendar');
  expect(activity.lines).toContain('DTSTART:20260918T010000Z');
  expect(activity.lines.filter((line) => line === 'BEGIN:VEVENT').length).toBeGreaterThan(1);
});

test('消息指向的东西不在了，打开的页面说清楚，不是空白', async () => {
  await app.open(pathTo('checklist', { id: 'gone' }));
  await words(page, '没有找到这项内容').waitFor();
  await app.open(pathTo('site', { id: 'gone' }));
  await words(page, /没有找到|没能打开/).waitFor();
});
