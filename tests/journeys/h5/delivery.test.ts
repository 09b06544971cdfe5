/** In the browser; see describeDelivery. */
import type { Browser } from 'playwright-core';
import { OFFICER } from '../../functions/support/application';
import { desktopViewport, launchBrowser, openApp } from '../../support/browser';
import { describeDelivery } from '../delivery/describe-delivery';
import { browserHands } from './delivery-hands';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describeDelivery('h5', async (url, { openid, now }) => {
  const viewport = openid === OFFICER ? { viewport: desktopViewport } : {};
  const app = await openApp(browser, url, { openid, now, ...viewport });
  return { hands: browserHands(app), close: () => app.close() };
});
