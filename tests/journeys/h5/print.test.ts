/** The application on paper: every sheet of it, with what identifies the version on each. */
import { pathTo } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { answers, CONTACT, core, dataOf, startDraft, startSeeded } from '../../functions/support/application';
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

const PARAGRAPH = '六月筹备，确定主题、场地和报告人；九月举办，现场与线上同时进行；十月总结，整理论文和照片。\n';

test('一份写得很长的申报表印成几页，一页不少，页脚在每页末尾', async () => {
  const id = await startDraft(cloud);
  const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
  const long = { ...answers, implementationPlan: PARAGRAPH.repeat(40) };
  const saved = await cloud.call(CONTACT, 'applications.save', {
    id,
    baseVersion: application.version,
    core,
    answers: long,
  });
  dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version: dataOf(saved).version }));
  app = await openApp(browser, cloud.url, { openid: CONTACT, path: pathTo('applicationPrint', { id }) });
  await app.page.getByText('核验码').waitFor();
  const pdf = await app.page.pdf({ format: 'A4', preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(2);

  await app.page.emulateMedia({ media: 'print' });
  const footer = app.page.locator('#print-footer');
  // The one way to repeat it that browsers have.
  await expect(footer.evaluate((element) => getComputedStyle(element).display)).resolves.toBe('table-footer-group');
  expect(await app.page.locator('#print').isVisible()).toBe(false);
});
