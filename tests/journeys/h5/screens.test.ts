/** Every page on a phone, on a wide screen and with large text: nothing is cut off sideways. Pictures: dist/pictures. */
import { pathTo, type RouteName, routes } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { planPast } from '../../functions/support/activity';
import { dataOf, fillDraft, OTHER_CONTACT, startSeeded } from '../../functions/support/application';
import { demoActivity } from '../../functions/support/site';
import { desktopViewport, launchBrowser, openApp, phoneViewport } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { type PageVisit, pageVisits } from '../page-visits';

let cloud: TestEmulator;
let browser: Browser;
let visits: Record<RouteName, PageVisit>;

beforeAll(async () => {
  cloud = await startSeeded();
  browser = await launchBrowser();
  const { applications } = dataOf(await cloud.call(OTHER_CONTACT, 'applications.list'));
  const projectId = dataOf(await cloud.call(OTHER_CONTACT, 'projects.list')).projects[0].id;
  visits = pageVisits({
    submittedId: applications[0].id,
    applicationId: (await fillDraft(cloud)).id,
    projectId,
    activityId: await planPast(cloud, projectId, OTHER_CONTACT),
    activity: await demoActivity(cloud),
  });
});
afterAll(() => Promise.all([browser?.close(), cloud?.stop()]));

const looks = [
  { look: 'on a phone', picture: 'phone', viewport: phoneViewport, isLarge: false },
  { look: 'on a phone with large text', picture: 'phone-large', viewport: phoneViewport, isLarge: true },
  { look: 'at 1280 px', picture: 'desktop', viewport: desktopViewport, isLarge: false },
];

describe.each(looks)('$look', ({ picture, viewport, isLarge }) => {
  test.each(Object.keys(routes) as RouteName[])('%s fits the width', async (name) => {
    const { openid, query } = visits[name];
    const app = await openApp(browser, cloud.url, {
      openid,
      viewport,
      path: pathTo(name, query),
      storage: isLarge ? { 'large-text': true } : {},
    });
    await app.page.locator('.page').first().waitFor();
    await app.page.waitForLoadState('networkidle');
    await app.page.waitForFunction(() => document.querySelector('[class*="skeleton"]') === null);
    expect(await app.page.locator('.large-text').count()).toBe(isLarge ? 1 : 0);
    const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await app.screenshot(`${picture}-${name}`);
    expect(overflow).toBeLessThanOrEqual(0);
    await app.close();
  });
});
