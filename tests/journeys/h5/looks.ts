/** The screens every page has to fit, and one page pictured on one of them. Pictures: dist/pictures. */
import type { Browser, Page } from 'playwright-core';
import { desktopViewport, type OpenAppOptions, openApp, phoneViewport } from '../../support/browser';

export const looks = [
  { look: 'on a phone', picture: 'phone', viewport: phoneViewport, isLarge: false },
  { look: 'on a phone with large text', picture: 'phone-large', viewport: phoneViewport, isLarge: true },
  { look: 'at 1280 px', picture: 'desktop', viewport: desktopViewport, isLarge: false },
];

export type Look = (typeof looks)[number];

interface Wanted extends Omit<OpenAppOptions, 'viewport' | 'storage'> {
  picture: string;
  /** Whether everything to press is measured too. */
  isMeasured?: boolean;
}

const TARGET = 44;

/** What can be pressed and is too low for a thumb, by class; what lies inside another target is part of it. */
const lowTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const isPressed = (element: Element | null) => element !== null && getComputedStyle(element).cursor === 'pointer';
    return Array.from(document.querySelectorAll<HTMLElement>('.page *'))
      .filter((element) => isPressed(element) && !isPressed(element.parentElement))
      .filter(({ offsetHeight }) => offsetHeight > 0 && offsetHeight < least)
      .map(({ className, offsetHeight }) => `${className}: ${offsetHeight}`);
  }, TARGET);

/** Opens a page, waits until everything was read, pictures it; nothing may be cut off sideways. */
export async function lookThrough(
  browser: Browser,
  url: string,
  { viewport, isLarge, picture: screen }: Look,
  { picture, isMeasured = false, ...wanted }: Wanted,
): Promise<void> {
  const app = await openApp(browser, url, { ...wanted, viewport, storage: isLarge ? { 'large-text': true } : {} });
  await app.page.locator('.page').first().waitFor();
  await app.page.waitForLoadState('networkidle');
  await app.page.waitForFunction(() => document.querySelector('[class*="skeleton"]') === null);
  expect(await app.page.locator('.large-text').count()).toBe(isLarge ? 1 : 0);
  const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await app.screenshot(`${screen}-${picture}`);
  expect(overflow).toBeLessThanOrEqual(0);
  if (isMeasured) expect(await lowTargets(app.page)).toEqual([]);
  await app.close();
}
