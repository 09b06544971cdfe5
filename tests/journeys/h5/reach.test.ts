/** In a browser: the officer sees whom to ring up, and tells a filtered set. */
import { pathTo, routes } from '@domain/routes';
import type { Browser, Page } from 'playwright-core';
import { CONTACT, dataOf, OFFICER, startDraft, startSeeded } from '../../functions/support/application';
import { type BrowserApp, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { answerDialog, byId, choose, press, type, words } from './hands';
import { looks, Phones } from './looks';

const NOW = '2026-04-19T09:00:30+08:00';

let cloud: TestEmulator;
let browser: Browser;
let phones: Phones;
let app: BrowserApp;
let page: Page;

beforeAll(async () => {
  cloud = await startSeeded();
  await startDraft(cloud);
  await cloud.setClock(NOW);
  await cloud.fireTimer('reminders');
  browser = await launchBrowser();
  phones = new Phones(browser, cloud.url);
  app = await openApp(browser, cloud.url, { openid: OFFICER, path: routes.queue, now: NOW });
  page = app.page;
  page.setDefaultTimeout(8000);
});
afterAll(async () => {
  try {
    await app?.close();
  } finally {
    await Promise.all([browser?.close(), cloud?.stop()]);
  }
});

test('我从收到的申报进去，看到谁没被提醒到、为什么，直接打电话', async () => {
  await press(page, 'open-reach');
  await words(page, '覃志远').waitFor();
  await words(page, '桂江大学科学技术协会（演示）').waitFor();
  await words(page, /申报还有3天截止/).waitFor();
  await words(page, '没有推送次数').waitFor();
  await words(page, '打电话 13800000002').waitFor();
});

test('我写一条通知，还没发就离开，回来一字不少；看清发给几人再发出', async () => {
  await press(page, 'tab-message');
  await press(page, 'message-filter');
  await choose(page, '2026年度“提质增效”项目');
  await byId(page, 'message-count').getByText('1', { exact: true }).waitFor();
  await type(page, 'message-title', '请尽快提交申报');
  await type(page, 'message-text', '申报系统 4 月 22 日关闭，请提前提交。');
  await app.open(routes.me);
  await words(page, '大字模式').waitFor();
  await app.open(pathTo('reach', { tab: 'message' }));
  await byId(page, 'message-text').waitFor();
  expect(await byId(page, 'message-title').locator('input').inputValue()).toBe('请尽快提交申报');
  expect(await byId(page, 'message-text').locator('textarea').inputValue()).toBe(
    '申报系统 4 月 22 日关闭，请提前提交。',
  );
  await press(page, 'send-message');
  await answerDialog(page, '发出');
  await words(page, '正在发送').waitFor();
  expect(await byId(page, 'message-title').locator('input').inputValue()).toBe('');

  await cloud.fireTimer('reminders');
  const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  expect(items.map(({ title }: { title: string }) => title)).toContain('请尽快提交申报');
  await page.reload();
  await words(page, '送到 1 人 · 微信推送 0 人 · 已读 0 人').waitFor();
});

test.each(looks)('两页在这里都放得下：$look', async (look) => {
  const wanted = { openid: OFFICER, now: NOW, isMeasured: true };
  await phones.lookThrough(look, { ...wanted, path: routes.reach, picture: 'reach-unreached' });
  const path = pathTo('reach', { tab: 'message' });
  await phones.lookThrough(look, { ...wanted, path, picture: 'reach-message' });
});
