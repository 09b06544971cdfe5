/** The screens every page has to fit, and one page pictured on one of them. Pictures: dist/pictures. */
import type { Browser, Page } from 'playwright-core';
import { type BrowserApp, desktopViewport, type OpenAppOptions, openApp, phoneViewport } from '../../support/browser';

export const looks = [
  { look: 'on a phone', picture: 'phone', viewport: phoneViewport, isLarge: false },
  { look: 'on a phone with large text', picture: 'phone-large', viewport: phoneViewport, isLarge: true },
  { look: 'at 1280 px', picture: 'desktop', viewport: desktopViewport, isLarge: false },
];

export type Look = (typeof looks)[number];

interface Wanted extends Pick<OpenAppOptions, 'openid' | 'now'> {
  path: string;
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

/** One for each person and screen: what the browser has compiled once is not compiled again for every page. */
export class Phones {
  private readonly apps = new Map<string, Promise<BrowserApp>>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** Opens a page on a phone that stores nothing, waits until everything was read, pictures it; nothing may be cut off sideways. */
  async lookThrough({ picture: screen, ...look }: Look, { picture, isMeasured = false, path, ...who }: Wanted) {
    const app = await this.phoneOf(look, who);
    await app.restart(path);
    await app.page.locator('.page').first().waitFor();
    await app.untilRead();
    await app.page.waitForFunction(() => document.querySelector('[class*="skeleton"]') === null);
    expect(await app.page.locator('.large-text').count()).toBe(look.isLarge ? 1 : 0);
    const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await app.screenshot(`${screen}-${picture}`);
    expect(overflow).toBeLessThanOrEqual(0);
    if (isMeasured) expect(await lowTargets(app.page)).toEqual([]);
    app.check();
  }

  private phoneOf({ viewport, isLarge }: Omit<Look, 'picture'>, who: Pick<Wanted, 'openid' | 'now'>) {
    const key = JSON.stringify([viewport, isLarge, who]);
    const storage = isLarge ? { 'large-text': true } : {};
    const app = this.apps.get(key) ?? openApp(this.browser, this.url, { ...who, viewport, storage, isForgetful: true });
    this.apps.set(key, app);
    return app;
  }
}
