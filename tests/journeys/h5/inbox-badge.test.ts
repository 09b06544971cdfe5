/** In a browser: the red number on 消息, from the first page on. */
import type { Browser } from 'playwright-core';
import { CONTACT, dataOf, fillDraft, staff, startSeeded } from '../../functions/support/application';
import { type BrowserApp, endJourney, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';

let cloud: TestEmulator;
let browser: Browser;
let app: BrowserApp;

beforeAll(async () => {
  cloud = await startSeeded();
  browser = await launchBrowser();
});
afterAll(() => endJourney([app], { browser, cloud }));

test('未读的条数写在“消息”上；读了就没有', async () => {
  const draft = await fillDraft(cloud);
  dataOf(await cloud.call(CONTACT, 'applications.submit', draft));
  dataOf(await staff(cloud, 'applications.accept', { id: draft.id }));
  app = await openApp(browser, cloud.url, { openid: CONTACT });
  const tab = app.page.locator('.weui-tabbar__item', { hasText: '消息' });
  await tab.locator('.weui-badge', { hasText: '1' }).waitFor();
  await tab.click();
  await app.page.getByText('申报已受理').click();
  await app.page.getByText('提交之后的步骤').waitFor();
  await app.page.goBack();
  await tab.locator('.weui-badge').waitFor({ state: 'detached' });
});
