/** In the browser, the pushes in the console of the local cloud; see describeReminding. */
import type { Browser } from 'playwright-core';
import { type BrowserApp, launchBrowser, openApp } from '../../support/browser';
import { describeReminding } from '../reminding/describe-reminding';
import { browserHands } from './delivery-hands';
import { answerDialog, press } from './hands';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Newest first; the link leads into the product. */
async function tapPush({ page }: BrowserApp, url: string, words: string): Promise<void> {
  await page.goto(`${url}/_cloud/`);
  await page.locator('#pushes li', { hasText: words }).first().getByRole('link').click();
}

describeReminding(async (url, who) => {
  const app = await openApp(browser, url, who);
  const reader = {
    ...browserHands(app),
    // Weeks lie between: the app is not open any more.
    open: (path: string) => app.restart(path),
    async answerPanel(id: string, isAllowed: boolean) {
      await press(app.page, id);
      await answerDialog(app.page, isAllowed ? '允许' : '取消');
    },
    tapPush: ({ words }: { words: string }) => tapPush(app, url, words),
    path: () => new URL(app.page.url()).hash.slice('#/'.length),
  };
  return { reader, close: () => app.close() };
});
