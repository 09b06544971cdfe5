/** Every page on a phone, on a wide screen and with large text: nothing is cut off sideways. Pictures: dist/pictures. */
import { pathTo, type RouteName, routes } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { CONTACT, dataOf, fillDraft, OFFICER, OTHER_CONTACT, startSeeded } from '../../functions/support/application';
import { desktopViewport, launchBrowser, openApp, phoneViewport } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';

let cloud: TestEmulator;
let browser: Browser;
let applicationId: string;
let projectId: string;

beforeAll(async () => {
  cloud = await startSeeded();
  browser = await launchBrowser();
  applicationId = (await fillDraft(cloud)).id;
  projectId = dataOf(await cloud.call(OTHER_CONTACT, 'projects.list')).projects[0].id;
});
afterAll(() => Promise.all([browser?.close(), cloud?.stop()]));

interface Visit {
  openid: string;
  query?: Record<string, string>;
}

const visits: Record<RouteName, () => Visit> = {
  calls: () => ({ openid: CONTACT }),
  work: () => ({ openid: OTHER_CONTACT }),
  inbox: () => ({ openid: OTHER_CONTACT }),
  me: () => ({ openid: CONTACT }),
  call: () => ({ openid: CONTACT, query: { slug: 'gx-2026' } }),
  category: () => ({ openid: CONTACT, query: { slug: 'gx-2026', code: '2026-1' } }),
  application: () => ({ openid: CONTACT, query: { id: applicationId } }),
  applicationForm: () => ({ openid: CONTACT, query: { id: applicationId } }),
  checklist: () => ({ openid: OTHER_CONTACT, query: { id: projectId } }),
  photos: () => ({ openid: OTHER_CONTACT, query: { id: projectId, itemId: 'activity-photos' } }),
  queue: () => ({ openid: OFFICER }),
  profile: () => ({ openid: CONTACT }),
  findOrganization: () => ({ openid: CONTACT }),
  organization: () => ({ openid: OTHER_CONTACT, query: { id: 'org-society' } }),
  organizationQueue: () => ({ openid: OFFICER }),
};

const looks = [
  { look: 'on a phone', picture: 'phone', viewport: phoneViewport, isLarge: false },
  { look: 'on a phone with large text', picture: 'phone-large', viewport: phoneViewport, isLarge: true },
  { look: 'at 1280 px', picture: 'desktop', viewport: desktopViewport, isLarge: false },
];

describe.each(looks)('$look', ({ picture, viewport, isLarge }) => {
  test.each(Object.keys(routes) as RouteName[])('%s fits the width', async (name) => {
    const { openid, query } = visits[name]();
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
