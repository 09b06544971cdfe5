/** gx-2026 on the phone by an organization that is not among the listed: jointly with one that is, from start to award. */
import { pathTo, routes } from '@domain/routes';
import {
  bringToPublicity,
  CONTACT,
  DURING_CALL,
  dataOf,
  ORGANIZATION,
  staff,
  startSeeded,
} from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { launchWeapp, type WeappApp } from '../../support/weapp';
import { type } from './fill-form';
import { aMoment, copyEveryCell, fileOn, markStep, openPrint, registerScan, uploadScan } from './support/after-submit';
import { fillValidOnPhone } from './support/fill-valid';

const PARTNER = '南岭新材料有限公司科学技术协会（演示）';
/** Shown as it was typed. */
const NAME = '<b>博士</b>进企业 {{1+1}} &amp; 🎉';
const DAY = '2026-04-15';

let cloud: TestEmulator;
let app: WeappApp;
let id: string;
let code: string;

const isOn = (route: string) => () => app.page().route === route;
const stored = async () => dataOf(await cloud.call(CONTACT, 'applications.get', { id })).application;
const steps = () => app.page().textOf({ id: 'filing' });

beforeAll(async () => {
  cloud = await startSeeded();
  const path = pathTo('category', { slug: 'gx-2026', code: '2026-6' });
  app = await launchWeapp({ emulatorUrl: cloud.url, openid: CONTACT, phoneTime: DURING_CALL, path });
});
afterAll(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

test('我们不是博士创新站，它说可以和列名单位联合申报，我开始填', async () => {
  await app.waitFor(() => app.page().has({ id: `verdict-${ORGANIZATION}` }));
  expect(app.page().textOf({ id: `verdict-${ORGANIZATION}` })).toContain('可联合申报');
  await app.tap({ id: 'start-application' });
  await app.waitFor(isOn(routes.applicationForm));
  id = app.page().options.id ?? '';
});

test('表填完了没写联合单位，提交不了；点那一条到联合单位，选一家登记过的', async () => {
  await app.waitFor('联合申报单位');
  const { category } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
  await fillValidOnPhone(app, category, { day: DAY });
  await type(app, 'projectName', NAME);
  await app.waitFor('已保存');
  await app.tap({ id: 'submit-application' });
  await app.waitFor('还有 1 处需要补充');
  expect(app.page().textOf({ id: 'problem-0' })).toContain('请填写联合的列名单位');
  await app.tap({ id: 'problem-0' });
  await app.waitFor(() => app.scrolls.at(-1)?.selector === '#field-partners');
  expect(app.scrolls.at(-1)?.isThere).toBe(true);

  await app.input({ id: 'partner-search' }, '南岭新材料');
  await app.waitFor('已登记的单位');
  await app.tap({ id: 'partner-found-0' });
  await app.waitFor(() => app.page().has({ id: 'partner-remove-0' }));
  // Two together at most: there is no room for a third.
  expect(app.page().has({ id: 'partner-search' })).toBe(false);
});

test('提交后，步骤里有领衔博士和建站单位的意见，排在打印之后、盖章之前', async () => {
  await app.waitFor('已保存');
  await app.tap({ id: 'submit-application' });
  await app.waitFor(isOn(routes.application));
  await app.waitFor('请领衔博士在申报表上签署意见');
  expect(steps().replace(/\s+/g, ' ')).toMatch(/打印申报表.*请领衔博士.*请建站单位.*纸质表签字并盖章.*上传盖章扫描件/);
  expect(app.page().textOf({ id: 'application-status' })).toContain(NAME);
  expect((await stored()).core.partners).toEqual([PARTNER]);
});

test('逐项复制时申报单位一栏写着两家；打印件有签字的地方和核验码', async () => {
  const copied = await copyEveryCell(app);
  expect(copied.some((text) => text.endsWith(`、${PARTNER}`))).toBe(true);
  expect(copied).toContain(NAME);
  await markStep(app, 'fill');
  const printed = await openPrint(app);
  code = printed.code;
  expect(printed.text).toContain('【签字盖章】');
  expect(printed.text).toContain(`核验码 ${code}`);
});

test('我一步步登记到寄出；办错了可以撤销', async () => {
  for (const step of ['print', 'endorsement-1', 'endorsement-2', 'sign']) await markStep(app, step);
  await registerScan(app, code);
  await app.waitFor('请先上传盖章扫描件');
  await uploadScan(app, '盖章扫描件.pdf');
  await registerScan(app, code);
  await app.waitFor(() => app.page().has({ id: 'reopen-our-scan' }));
  await fileOn(app, 'upload', DAY);
  await fileOn(app, 'send-paper', DAY, 'SF123456');
  await app.waitFor('已办完');
  await app.tap({ id: 'reopen-send-paper' });
  await app.waitFor('还差 1 步');
  await fileOn(app, 'send-paper', DAY, 'SF654321');
  await app.waitFor('已办完');
});

test('科协退回要我改联合单位，我点意见就到那一栏，改好重新提交，核验码换了', async () => {
  const comments = [{ path: 'core.partners', text: '请写单位全称' }];
  dataOf(await staff(cloud, 'applications.return', { id, comments, correctUntil: '2026-04-20' }));
  await app.switchTab(routes.work);
  await app.pullDown();
  await app.waitFor('修改后重新提交');
  aMoment(app);
  await app.open(pathTo('application', { id }));
  await app.waitFor('请写单位全称');
  const before = app.scrolls.length;
  await app.tap({ id: 'comment-0' });
  await app.waitFor(isOn(routes.applicationForm));
  await app.waitFor(() => app.scrolls.length > before);
  expect(app.scrolls.at(-1)).toEqual({ selector: '#field-partners', isThere: true });

  await app.tap({ id: 'partner-remove-0' });
  await app.input({ id: 'partner-search' }, '柳州市南岭新材料有限公司');
  await app.tap({ id: 'partner-add' });
  await type(app, 'capability', '与柳州市南岭新材料有限公司联合申报。');
  await app.waitFor('已保存');
  await app.tap({ id: 'submit-application' });
  await app.waitFor(isOn(routes.application));
  await app.waitFor('第 2 次提交');
  await app.waitFor(() => steps().includes('4月20日 23:59 前'));
  const { receipt, filing, core } = await stored();
  expect(receipt.code).not.toBe(code);
  expect(filing.marks).toEqual([]);
  expect(core.partners).toEqual(['柳州市南岭新材料有限公司']);
  expect(app.page().has({ id: 'reopen-send-paper' })).toBe(false);
});

test('评审、公示、立项，我从我的事项看到下一步是签合同', async () => {
  await bringToPublicity(cloud, id);
  await cloud.advance('P6D');
  dataOf(await staff(cloud, 'applications.award', { id, awardedYuan: 10_000 }));
  await app.switchTab(routes.work);
  await app.pullDown();
  await app.waitFor('签订项目合同书');
  aMoment(app);
  await app.open(pathTo('application', { id }));
  await app.waitFor('资助 1万元');
  await app.tap({ id: 'open-project' });
  await app.waitFor(isOn(routes.project));
});
