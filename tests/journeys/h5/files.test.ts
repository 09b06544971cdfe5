/** Papers in a browser: chosen from the computer, into the form and into the checklist. */
import { pathTo } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { awardProject, CONTACT, dataOf, startSeeded } from '../../functions/support/application';
import { TYPES } from '../../functions/support/files';
import { type BrowserApp, desktopViewport, endJourney, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { DOCX, PDF } from '../../support/file-bytes';
import { answerDialog, byId, chooseFiles, press, words } from './hands';

const GUANGDONG = 'persona-contact-3';

let cloud: TestEmulator;
let browser: Browser;
let app: BrowserApp;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(() => endJourney([app], { cloud }));

const open = async (openid: string, path: string, viewport?: { width: number; height: number }) => {
  app = await openApp(browser, cloud.url, { openid, path, ...(viewport ? { viewport } : {}) });
  app.page.setDefaultTimeout(8000);
};
const pdf = (name: string) => ({ name, mimeType: TYPES.pdf, content: PDF });

test('我把广东的申请书传进申报表的那一栏，点开就是它，刷新后还在', async () => {
  cloud = await startSeeded('2023-09-10T10:00:00+08:00');
  const started = await cloud.call(GUANGDONG, 'applications.start', {
    ...{ callSlug: 'gd-2024', categoryCode: '1', organizationId: 'org-guangdong' },
  });
  const { id } = dataOf(started);
  await open(GUANGDONG, pathTo('applicationForm', { id }));
  const { page } = app;
  await byId(page, 'officialForm-add').waitFor();
  await chooseFiles(page, 'officialForm-add', pdf('岭南科学论坛申请书（盖章）.pdf'), pdf('附页.pdf'));
  await page.locator('[id="officialForm"] .file__open').nth(1).waitFor();
  await byId(page, 'field-officialForm').scrollIntoViewIfNeeded();
  await app.screenshot('phone-files-form');
  const popup = page.waitForEvent('popup');
  // What is asked for in it: a browser that has no viewer of its own saves the file, and the window stays without address.
  const asked = page
    .context()
    .waitForEvent('request', (request) => request.url().includes('/_cloud/storage/evidence/application/'));
  await words(page, '岭南科学论坛申请书（盖章）.pdf').click();
  await popup;
  expect((await asked).isNavigationRequest()).toBe(true);
  // The form saves by itself, a moment later.
  const answer = async () =>
    dataOf(await cloud.call(GUANGDONG, 'applications.get', { id })).application.answers.officialForm ?? [];
  for (let tries = 0; tries < 80 && (await answer()).length < 2; tries += 1) await page.waitForTimeout(100);
  expect(await answer()).toHaveLength(2);
  await page.reload();
  await words(page, '附页.pdf').waitFor();
});

test('我在验收清单里传一份决算报告，它已齐；删掉又缺了', async () => {
  cloud = await startSeeded();
  const id = await awardProject(cloud);
  await open(CONTACT, pathTo('checklistItem', { id, itemId: 'final-accounts' }), desktopViewport);
  const { page } = app;
  await byId(page, 'item-add').waitFor();
  await chooseFiles(page, 'item-add', {
    name: '“八桂科技讲坛”经费决算报告（2026年终稿，含明细表）.docx',
    mimeType: TYPES.docx,
    content: DOCX,
  });
  await words(page, '已齐').waitFor();
  await app.screenshot('desktop-files-item');
  const [file] = dataOf(await cloud.call(CONTACT, 'files.list', { subject: { kind: 'project', id } })).evidence;
  await press(page, `remove-${file.id}`);
  await answerDialog(page, '删除');
  await words(page, /^缺$/).waitFor();
  await words(page, '上传材料').waitFor();
});
