import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';

describe('a machine with nothing but Node', () => {
  const chosen = process.env.BROWSER;
  let browser: Browser | undefined;

  beforeAll(() => {
    process.env.BROWSER = 'sparticuz';
  });
  afterAll(async () => {
    if (chosen === undefined) delete process.env.BROWSER;
    else process.env.BROWSER = chosen;
    await browser?.close();
  });

  test('runs the journeys in the browser that npm installed', async () => {
    browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto('data:text/html;charset=utf-8,<h1>科协</h1>');
    expect(await page.textContent('h1')).toBe('科协');
  });
});
