/** In a browser: the day's screen offline, the code as it is shown and followed, the printed list. */
import { pathTo } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { DURING_CALL, dataOf, OTHER_CONTACT, startSeeded } from '../../functions/support/application';
import { demoActivity } from '../../functions/support/site';
import { type BrowserApp, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { aMoment, byId, press, type, words } from './hands';

let cloud: TestEmulator;
let browser: Browser;
let app: BrowserApp;
let activity: Awaited<ReturnType<typeof demoActivity>>;

beforeAll(async () => {
  cloud = await startSeeded();
  activity = await demoActivity(cloud);
  browser = await launchBrowser();
});
afterAll(() => Promise.all([browser?.close(), cloud?.stop()]));
afterEach(() => app?.close());

const open = async (openid: string, path: string) => {
  app = await openApp(browser, cloud.url, { openid, path, now: DURING_CALL });
  app.page.setDefaultTimeout(8000);
  return app.page;
};

test('签到码占满一屏，扫出来就是签到页；我签到后现场的人数跟着变', async () => {
  const page = await open(OTHER_CONTACT, pathTo('site', { id: activity.id }));
  await press(page, 'show-code');
  await page.getByText('微信扫一扫签到').waitFor();
  const image = byId(page, 'code-screen').locator('img');
  await image.waitFor();
  const box = await image.boundingBox();
  expect(box?.width ?? 0).toBeGreaterThan(300);
  await app.screenshot('phone-site-code');
  await app.close();

  const guest = await open('persona-visitor', pathTo('signIn', { scene: activity.signInCode }));
  await type(guest, 'attendee-name', '韦小红');
  await type(guest, 'attendee-unit', '广西大学');
  await type(guest, 'attendee-phone', '13800005678');
  await press(guest, 'sign-in');
  await guest.getByText('138****5678').waitFor();
  await app.screenshot('phone-site-signed');
  await app.close();

  const site = await open(OTHER_CONTACT, pathTo('site', { id: activity.id }));
  await words(site, '还差 59 人到计划人数').waitFor();
});

test('断了网再打开，写明是几点的数据；网一回来就更新', async () => {
  const page = await open(OTHER_CONTACT, pathTo('site', { id: activity.id }));
  await words(page, '拍全景（还差 2 张）').waitFor();
  app.expectError(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  await app.open(pathTo('me'));
  await words(page, '大字模式').waitFor();
  await app.untilRead();
  await app.setOffline(true);
  await aMoment(page);
  await app.open(pathTo('site', { id: activity.id }));
  await page.getByText(/离线，显示 \d\d:\d\d 的数据/).waitFor();
  await app.screenshot('phone-site-offline');
  await app.setOffline(false);
  await page.getByText(/离线，显示/).waitFor({ state: 'detached' });
});

test('签到名单打印出来是一张表', async () => {
  const sign = {
    code: activity.signInCode,
    name: '欧阳明月',
    unit: '广西壮族自治区测试技术研究院',
    phone: '13911112222',
  };
  dataOf(await cloud.call('o-printed', 'activities.signIn', sign));
  const page = await open(OTHER_CONTACT, pathTo('signInList', { id: activity.id }));
  await words(page, '139****2222').waitFor();
  await app.screenshot('phone-site-list');
  await page.emulateMedia({ media: 'print' });
  expect(await byId(page, 'print').isVisible()).toBe(false);
  expect(await byId(page, 'sheet').textContent()).toContain('欧阳明月');
  await app.screenshot('print-site-list');
});
