/** A project's course between both sides: contract, money, an extension; and the way where the money comes afterwards. */
import { pathTo } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { awardProject, CONTACT, dataOf, OFFICER, ORGANIZATION, startSeeded } from '../../functions/support/application';
import { submitAfterwards } from '../../functions/support/project';
import { type BrowserApp, desktopViewport, endJourney, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { PDF } from '../../support/file-bytes';
import { answerDialog, byId, choose, chooseFiles, pickDay, press, type, words } from './hands';

const NOW = '2026-04-21T10:00:00+08:00';

let cloud: TestEmulator;
let browser: Browser;
let contact: BrowserApp;
let officer: BrowserApp;
let id: string;

beforeAll(async () => {
  cloud = await startSeeded();
  id = await awardProject(cloud);
  browser = await launchBrowser();
  const open = (openid: string, rest: object = {}) => openApp(browser, cloud.url, { openid, now: NOW, ...rest });
  contact = await open(CONTACT, { path: pathTo('project', { id }) });
  officer = await open(OFFICER, { path: pathTo('officerProject', { id }), viewport: desktopViewport });
  for (const { page } of [contact, officer]) page.setDefaultTimeout(8000);
});
afterAll(() => endJourney([contact, officer], { browser, cloud }));

const see = ({ page }: BrowserApp, text: string | RegExp) => words(page, text).waitFor();
const again = async (app: BrowserApp) => void (await app.page.reload());

test('联系人一打开项目就看到先签合同；没有上传扫描件，登记不了', async () => {
  const { page } = contact;
  await byId(page, 'project-next').getByText('签订项目合同书').waitFor();
  await see(contact, '11月30日');
  await contact.screenshot('project-contracting');
  await pickDay(page, 'signed-on');
  await press(page, 'sign');
  await page.getByText('请先上传签字盖章的合同书，再登记日期').waitFor();
  await answerDialog(page, '知道了');
});

test('上传合同、登记日期以后，下一步是验收材料', async () => {
  const { page } = contact;
  await chooseFiles(page, 'contract-files-add', { name: '合同书.pdf', mimeType: 'application/pdf', content: PDF });
  // Its name stands there while it is still on its way.
  await see(contact, '4月21日 10:00 上传');
  await press(page, 'sign');
  await see(contact, '2026年4月21日签订');
  await see(contact, '等待科协拨付经费');
  await byId(page, 'project-next').getByText('去补：').waitFor();
  await contact.screenshot('project-signed');
});

test('科协看到合同，登记拨付；金额不能超过资助', async () => {
  const { page } = officer;
  await again(officer);
  await see(officer, '合同书.pdf');
  await officer.screenshot('officer-project-fund');
  await type(page, 'funded-yuan', '12001');
  await see(officer, '请填写 1 到 12000 的整数元');
  await type(page, 'funded-yuan', '12000');
  await press(page, 'fund');
  await answerDialog(page, '登记拨付');
  await see(officer, '2026年4月21日拨付 1.2万元');
});

test('联系人申请延期，科协同意，两边的日期都变了，原来的日期还在', async () => {
  const { page } = contact;
  await again(contact);
  await see(contact, '已拨付');
  await press(page, 'ask-change');
  await choose(page, '延期验收');
  await pickDay(page, 'change-date');
  await type(page, 'change-text', '专家报告会一场');
  await contact.screenshot('project-asking');
  await type(page, 'change-reason', '专家出国');
  await press(page, 'change-send');
  await see(contact, '待答复');
  await byId(page, 'ask-change').getByText('答复后才能再申请').waitFor();

  await again(officer);
  await byId(officer.page, 'decide-change').getByText('专家报告会一场').waitFor();
  await officer.screenshot('officer-project-extension');
  await press(officer.page, 'change-grant');
  await answerDialog(officer.page, '同意延期');
  await see(officer, '延期中');

  await again(contact);
  await see(contact, '延期中');
  await see(contact, '原期限 2026年11月30日');
  await see(contact, /^同意延期验收：2026年11月30日 → /);
  await contact.screenshot('project-extended');
});

test('后补助的申报，科协登记以后成为项目，活动成果交来就送评审', async () => {
  await cloud.setClock('2026-04-15T10:00:00+08:00');
  const applicationId = await submitAfterwards(cloud, { openid: CONTACT, organizationId: ORGANIZATION });
  const { page } = officer;
  await officer.open(pathTo('officerApplication', { id: applicationId }));
  await press(page, 'accept');
  await answerDialog(page, '受理');
  await press(page, 'register');
  await answerDialog(page, '登记');
  await press(page, 'open-project');
  await see(officer, '后补助，最多 3万元');
  await see(officer, '已登记');
  await officer.screenshot('officer-project-registered');

  const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id: applicationId }));
  await contact.open(pathTo('project', { id: application.projectId }));
  await see(contact, '提交活动成果');
  await see(contact, '完成项目全部任务');
  await contact.screenshot('project-registered');
});

test('科协终止项目，写明原因和追回的金额', async () => {
  const { page } = officer;
  await officer.open(pathTo('officerProject', { id }));
  await press(page, 'to-ending');
  await type(page, 'ending-reason', '承担单位无法开展');
  await type(page, 'recovered-yuan', '8000');
  await press(page, 'end');
  await answerDialog(page, '终止项目');
  await see(officer, '追回 8000元');
  await contact.open(pathTo('project', { id }));
  await byId(contact.page, 'project-card').getByText('追回 8000元').waitFor();
  expect(await byId(contact.page, 'project-next').count()).toBe(0);
});
