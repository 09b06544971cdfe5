/** In a browser: follow, pass the address on, take the dates along as a calendar file. */
import { readFileSync } from 'node:fs';
import { pathTo } from '@domain/routes';
import type { Browser, Page } from 'playwright-core';
import { startSeeded } from '../../functions/support/application';
import { type BrowserApp, endJourney, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { answerDialog, byId, press, words } from './hands';

const CALL = pathTo('call', { slug: 'gx-2026' });
const CATEGORY = pathTo('category', { slug: 'gx-2026', code: '2026-1' });

let cloud: TestEmulator;
let browser: Browser;
let app: BrowserApp;
let page: Page;

beforeAll(async () => {
  cloud = await startSeeded();
  browser = await launchBrowser();
  app = await openApp(browser, cloud.url, { openid: 'persona-visitor', path: CALL });
  page = app.page;
  page.setDefaultTimeout(8000);
});
afterAll(() => endJourney([app], { browser, cloud }));

test('我关注一份通知，允许提醒；再打开仍写着已关注，列表里也是', async () => {
  await press(page, 'follow-call');
  await answerDialog(page, '允许');
  await byId(page, 'follow-call').getByText('已关注').waitFor();
  await page.reload();
  await byId(page, 'follow-call').getByText('已关注').waitFor();
  await app.open(pathTo('calls'));
  await words(page, '已关注').waitFor();
});

test('浏览器里没有分享卡片，我复制链接；这个链接打开的就是这一页', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open(CATEGORY);
  await byId(page, 'share-call').getByText('复制链接').waitFor();
  // The page before it is in front until this one has slid in.
  await words(page, '活动名称须含“八桂科技讲坛”').waitFor();
  await press(page, 'share-call');
  await page.getByText('已复制').waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(`${cloud.url}/#/${CATEGORY}`);
  await page.goto(address);
  await words(page, '活动名称须含“八桂科技讲坛”').waitFor();
});

test('我加入日历，得到一个日历文件，里面是截止的最后一刻', async () => {
  const downloading = page.waitForEvent('download');
  await press(page, 'add-to-calendar');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('gx-2026-2026-1-closes.ics');
  const text = readFileSync(await download.path(), 'utf8').replace(/\r\n /g, '');
  for (const line of [
    'BEGIN:VCALENDAR',
    'DTSTART:20260422T155900Z',
    'SUMMARY:申报截止：2026-1 “八桂科技讲坛”学术交流项目',
    'TRIGGER;VALUE=DATE-TIME:20260421T010000Z',
  ]) {
    expect(text.split('\r\n')).toContain(line);
  }
  expect(
    await page.evaluate((href) => fetch(href).then((file) => file.headers.get('content-type')), download.url()),
  ).toMatch(/^text\/calendar/);
});

test('我点开“申报表要填什么”，这时才取申报表', async () => {
  await press(page, 'form-preview');
  await words(page, '项目目标、预期成果').waitFor();
});
