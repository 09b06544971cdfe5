/** Whoever changes the address by hand, or leaps back over several pages, is shown what the address says. */
import { pathTo } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { AcceptanceWorld } from '../../functions/support/acceptance';
import { CONTACT } from '../../functions/support/application';
import { type BrowserApp, endJourney, launchBrowser, openApp } from '../../support/browser';
import { byId, press } from './hands';

const NOW = '2026-10-20T10:00:00+08:00';
const EARLIER = { id: 'earlier' };
const LATER = { id: 'later' };

let world: AcceptanceWorld;
let browser: Browser;
let app: BrowserApp;

beforeAll(async () => {
  world = await AcceptanceWorld.start('address', NOW);
  await world.project(EARLIER.id, 'gx-2023', { categoryCode: '2023-2' });
  await world.project(LATER.id, 'gx-2026', { categoryCode: '2026-1', trackCodes: ['2026-1-1'] });
  browser = await launchBrowser();
});
beforeEach(async () => {
  app = await openApp(browser, world.cloud.url, { openid: CONTACT, now: NOW, path: pathTo('project', EARLIER) });
  app.page.setDefaultTimeout(8000);
  await seesEarlier();
});
afterEach(() => app?.close());
afterAll(() => endJourney([], { browser, cloud: world?.cloud }));

/** As their notices count: what each has to hand in. */
const seesEarlier = () => byId(app.page, 'materials').getByText('12 项已齐').waitFor();
const seesLater = () => byId(app.page, 'materials').getByText('8 项已齐').waitFor();

async function toChecklist(): Promise<void> {
  await press(app.page, 'open-checklist');
  await byId(app.page, 'checklist-summary').waitFor();
}

test('同一种页面就在眼前：换了地址就是另一个项目', async () => {
  await app.open(pathTo('project', LATER));
  await seesLater();
});

test('同一种页面在下面：换了地址也是另一个项目，一次退回好几页又是原来那个', async () => {
  const { page } = app;
  await toChecklist();
  await app.open(pathTo('project', LATER));
  await seesLater();
  await toChecklist();
  await page.evaluate(() => window.history.go(-3));
  await seesEarlier();
});

test('退回上一页不重新启动', async () => {
  const { page } = app;
  await toChecklist();
  let starts = 0;
  page.on('load', () => {
    starts += 1;
  });
  await page.goBack();
  await seesEarlier();
  expect(starts).toBe(0);
});
