/** 2026-1 from the last missing paper to 已结题: handed in, one item returned, corrected, closed; the paper copies beside it. */
import { pathTo, routes } from '@domain/routes';
import { PDFDocument } from 'pdf-lib';
import type { Browser } from 'playwright-core';
import { CONTACT, dataOf, OFFICER, startSeeded } from '../../functions/support/application';
import { TYPES } from '../../functions/support/files';
import { type BrowserApp, desktopViewport, endJourney, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { PDF } from '../../support/file-bytes';
import { almostReady, checklistOf, LEFT } from './acceptance-walk';
import { aMoment, answerDialog, byId, chooseFiles, choosePhoto, press, type, words } from './hands';

const NOW = '2026-04-21T10:00:00+08:00';

let cloud: TestEmulator;
let browser: Browser;
let contact: BrowserApp;
let officer: BrowserApp;
let id: string;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startSeeded(), launchBrowser()]);
  id = await almostReady(cloud);
  contact = await openApp(browser, cloud.url, { openid: CONTACT, path: pathTo('checklist', { id }), now: NOW });
  officer = await openApp(browser, cloud.url, {
    openid: OFFICER,
    path: routes.work,
    viewport: desktopViewport,
    now: NOW,
  });
  for (const { page } of [contact, officer]) page.setDefaultTimeout(8000);
});
afterAll(() => endJourney([contact, officer], { browser, cloud }));

const stateOf = async (itemId: string) => (await checklistOf(cloud, id)).find(({ item }) => item.id === itemId)?.state;

test('清单先说还差 1 项，一点就到那一项；我逐页拍，合成一份 PDF，它已齐', async () => {
  const { page } = contact;
  await words(page, '还差').waitFor();
  await press(page, 'next-item');
  await byId(page, 'item-scan').waitFor();
  await press(page, 'item-scan');
  await byId(page, 'scan-camera').waitFor();
  await choosePhoto(page, 'scan-camera');
  await byId(page, 'scan-page-1').waitFor();
  await choosePhoto(page, 'scan-camera');
  await byId(page, 'scan-page-2').waitFor();
  await contact.screenshot('phone-scan-pages');
  await press(page, 'scan-finish');
  await words(page, '已齐').waitFor();
  const subject = { kind: 'project', id };
  const { evidence } = dataOf(await cloud.call(CONTACT, 'files.list', { subject, slot: `item:${LEFT}` }));
  expect(evidence).toHaveLength(1);
  expect(evidence[0].name).toBe('自治区科协项目验收表（2 页）.pdf');
  const bytes = await (await fetch(evidence[0].url)).arrayBuffer();
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(2);
});

test('任务没有达到要写原因；提交后看到回执，材料冻结', async () => {
  const { page } = contact;
  await page.goBack();
  await words(page, '必备材料已齐').waitFor();
  await press(page, 'to-submit');
  await byId(page, 'unmet').waitFor();
  await byId(page, 'submit')
    .and(page.locator('.button--off', { hasText: '请先写明任务没有达到的原因' }))
    .waitFor();
  await contact.screenshot('phone-acceptance-submit');
  await type(page, 'unmet-reason', '报告会改到十月举办，已向学会部说明。');
  await press(page, 'submit');
  await answerDialog(page, '提交');
  await byId(page, 'receipt').waitFor();
  await contact.screenshot('phone-acceptance-receipt');
  await press(page, 'receipt-done');
  await words(page, '已提交，等科协审核').waitFor();
  expect(await byId(page, 'next-item').count()).toBe(0);
});

test('科协在待处理里看到它，退回验收表，其余一次通过，限期补正', async () => {
  const { page } = officer;
  await press(page, 'open-projects');
  await byId(page, `queue-${id}`).waitFor();
  await officer.screenshot('desktop-acceptance-queue');
  await press(page, `open-${id}`);
  await byId(page, `opened-${LEFT}`).waitFor();
  await officer.screenshot('desktop-acceptance-review');
  await press(page, `open-return-${LEFT}`);
  await type(page, `return-${LEFT}`, '第二页没有盖章');
  await press(page, `return-${LEFT}-send`);
  await byId(page, `review-${LEFT}`).getByText('退回：第二页没有盖章').waitFor();
  await press(page, 'pass-clean');
  await answerDialog(page, '通过');
  // WeChat has not said yet that the photographs are safe: those are looked at, not passed with the rest.
  await press(page, 'pass-activity-photos');
  await byId(page, 'conclude-return').waitFor();
  expect(await stateOf('final-accounts')).toBe('passed');
  await press(page, 'conclude-return');
  await answerDialog(page, '退回补正');
  await byId(page, 'acceptance-review').getByText('验收退回').waitFor();
});

test('我只看到退回的一项和原因，补正、说明、再次提交', async () => {
  const { page } = contact;
  await aMoment(page);
  await contact.open(pathTo('checklist', { id }));
  await byId(page, 'returned-items').waitFor();
  await byId(page, `item-${LEFT}`).getByText('退回：第二页没有盖章').waitFor();
  await contact.screenshot('phone-acceptance-returned');
  await press(page, 'next-item');
  await byId(page, 'returned-comment').waitFor();
  await chooseFiles(page, 'item-add', { name: '验收表（已盖章）.pdf', mimeType: TYPES.pdf, content: PDF });
  await words(page, '已齐').waitFor();
  await press(page, 'open-note');
  await type(page, 'item-note', '第二页已补盖公章');
  await press(page, 'item-note-send');
  await words(page, '第二页已补盖公章').waitFor();
  await page.goBack();
  await words(page, '必备材料已齐').waitFor();
  await press(page, 'to-submit');
  // What was said the first time stands there already.
  await byId(page, 'submit').and(page.locator(':not(.button--off)')).waitFor();
  await press(page, 'submit');
  await answerDialog(page, '提交');
  await byId(page, 'receipt').getByText('第 2 次').waitFor();
});

test('我打印材料目录，登记寄出；科协登记签收', async () => {
  const { page } = contact;
  await press(page, 'receipt-manifest');
  await byId(page, 'manifest-sheet').waitFor();
  await contact.screenshot('phone-manifest');
  await page.emulateMedia({ media: 'print' });
  expect(await byId(page, 'print').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await contact.open(pathTo('paper', { id }));
  await type(page, 'paper-number', 'SF1234567890');
  await type(page, 'paper-copies', '4');
  await contact.screenshot('phone-paper');
  await press(page, 'paper-send');
  await byId(page, 'paper-state').getByText('等科协签收').waitFor();
  await officer.open(pathTo('paper', { id }));
  await press(officer.page, 'received-send');
  await byId(officer.page, 'paper-state').getByText('科协4月21日收到 4 份').waitFor();
});

test('科协看到说明和上次的意见，通过，结题；我看到验收通过', async () => {
  const { page } = officer;
  await officer.open(pathTo('acceptanceReview', { id }));
  await byId(page, `opened-${LEFT}`).getByText('上次退回：第二页没有盖章').waitFor();
  await byId(page, `opened-${LEFT}`).getByText('第二页已补盖公章').waitFor();
  await press(page, `pass-${LEFT}`);
  await byId(page, 'conclude-close').waitFor();
  await press(page, 'conclude-close');
  await answerDialog(page, '通过并结');
  await byId(page, 'acceptance-review').getByText('已结题').waitFor();
  await aMoment(contact.page);
  await contact.open(pathTo('checklist', { id }));
  await byId(contact.page, 'checklist-summary').getByText('验收通过').waitFor();
  await contact.screenshot('phone-acceptance-closed');
});

test('科协打开某一项，只能看：没有上传、说明、不适用的按钮', async () => {
  const { page } = officer;
  await officer.open(pathTo('checklistItem', { id, itemId: LEFT }));
  await words(page, '由项目联系人上传，您可以查看').waitFor();
  await byId(page, 'item').waitFor();
  for (const control of ['item-add', 'item-scan', 'open-note', 'open-exempt']) {
    expect(await byId(page, control).count()).toBe(0);
  }
});
