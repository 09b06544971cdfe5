/** gd-2024 on the phone, from “may we apply” to awarded, with one return on the way; then its limits. */
import { pathTo, routes } from '@domain/routes';
import { codeOf, dataOf, staff, startSeeded } from '../../functions/support/application';
import { fillValid } from '../../functions/support/valid-application';
import type { TestEmulator } from '../../support/emulator';
import { launchWeapp, type WeappApp } from '../../support/weapp';
import { type } from './fill-form';
import { aMoment, copyEveryCell, fileOn, markStep, openPrint, registerScan, uploadScan } from './support/after-submit';
import { fillValidOnPhone, sendFromChat } from './support/fill-valid';

const CONTACT = 'persona-contact-3';
const ORGANIZATION = 'org-guangdong';
const OFFICER = 'persona-officer-guangdong';
const DURING = '2023-09-10T10:00:00+08:00';
const DAY = '2023-09-10';
const FORUM = '岭南科学论坛';

let cloud: TestEmulator;
let app: WeappApp;
let id: string;
let code: string;

const isOn = (route: string) => () => app.page().route === route;
const call = (action: string, input: object) => cloud.call(CONTACT, `applications.${action}`, input);
const officer = async (action: string, input: object = {}) =>
  dataOf(await staff(cloud, `applications.${action}`, { id, ...input }, OFFICER));
const stored = async () => dataOf(await call('get', { id })).application;
const receiptNumber = () => app.page().textOf({ id: 'receipt-number' });

beforeAll(async () => {
  cloud = await startSeeded(DURING);
  const path = pathTo('call', { slug: 'gd-2024' });
  app = await launchWeapp({ emulatorUrl: cloud.url, openid: CONTACT, phoneTime: DURING, path });
});
afterAll(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

test('我打开广东的通知，岭南科学论坛写着本单位可以申报，限报一项', async () => {
  await app.waitFor(FORUM);
  await app.tap(FORUM);
  await app.waitFor(isOn(routes.category));
  await app.waitFor(() => app.page().has({ id: `verdict-${ORGANIZATION}` }));
  const verdict = app.page().textOf({ id: `verdict-${ORGANIZATION}` });
  expect(verdict).toMatch(/可申报|需核实资质/);
  expect(app.page().text()).toContain('每家单位限报1项');
  await app.tap({ id: 'start-application' });
  await app.waitFor(isOn(routes.applicationForm));
  id = app.page().options.id ?? '';
});

test('我填完表只差申请书，提交时它告诉我缺的就是这一份，点一下就到那一栏', async () => {
  await app.waitFor('实施方案');
  const { category } = dataOf(await call('get', { id }));
  await fillValidOnPhone(app, category, { day: DAY, except: ['officialForm'] });
  await app.waitFor('已保存');
  await app.tap({ id: 'submit-application' });
  await app.waitFor('还有 1 处需要补充');
  expect(app.page().textOf({ id: 'problem-0' })).toContain('请上传广东省科协学会学术项目申请书');
  await app.tap({ id: 'problem-0' });
  await app.waitFor(() => app.scrolls.at(-1)?.selector === '#field-officialForm');
  expect(app.scrolls.at(-1)?.isThere).toBe(true);
  expect((await stored()).status).toBe('draft');
});

test('我从微信聊天里传上申请书，提交，得到回执，它说正式申报还没有办完', async () => {
  await sendFromChat(app, 'officialForm', '申请书.pdf');
  await app.waitFor('已保存');
  await app.tap({ id: 'submit-application' });
  await app.waitFor(isOn(routes.application));
  await app.waitFor(/2023\d{4}-[0-9A-Z]{6}-[0-9A-Z]/);
  expect(app.page().textOf({ id: 'filing' })).toContain('还差 3 步');
  expect(app.page().textOf({ id: 'application-status' })).toContain('小程序回执不能代替');
});

test('我逐项复制到南粤科创平台，复制一项勾一项，回来还勾着，然后登记已填完', async () => {
  const { answers, core } = await stored();
  const copied = await copyEveryCell(app);
  for (const text of [answers.projectName, answers.goals, answers.implementationPlan]) expect(copied).toContain(text);
  expect(copied.some((text) => text.includes(core.leader.name))).toBe(true);
  expect(copied.some((text) => text.includes('场地租赁费'))).toBe(true);
  await markStep(app, 'fill');
});

test('我登记在官网提交的日期和编号；打印件的页脚有核验码，复制到电脑上的也有', async () => {
  await fileOn(app, 'upload', DAY, '受理号 88');
  expect(app.page().textOf({ id: 'step-upload' })).toContain('受理号 88');
  const printed = await openPrint(app);
  code = printed.code;
  expect(code).toBe((await stored()).receipt.code);
  for (const words of [`核验码 ${code}`, (await stored()).receipt.number]) expect(printed.text).toContain(words);
  await markStep(app, 'print');
  await markStep(app, 'stamp');
});

test('我上传盖章扫描件，核验码填错了它不收，填对了才登记；再登记寄出的日期，就都办完了', async () => {
  await uploadScan(app, '盖章扫描件.pdf');
  await registerScan(app, 'AAAAAA');
  await app.waitFor('核验码与最新提交的版本不一致');
  await registerScan(app, ` ${code.toLowerCase()} `);
  await app.waitFor(() => app.page().has({ id: 'reopen-our-scan' }));
  await fileOn(app, 'send-paper', DAY, 'SF123456');
  await app.waitFor('已办完');
  expect(app.page().textOf({ id: 'application-status' })).not.toContain('小程序回执不能代替');
});

test('科协退回，我从消息点进来，点一条意见就到那一栏', async () => {
  await officer('accept');
  const comments = [
    { path: 'answers.implementationPlan', text: '请写明每场的人数' },
    { path: null, text: '请核对单位名称' },
  ];
  await officer('return', { comments, correctUntil: '2023-09-20' });
  await app.switchTab(routes.inbox);
  await app.pullDown();
  aMoment(app);
  await app.tap('申报被退回修改');
  await app.waitFor(isOn(routes.application));
  await app.waitFor('请写明每场的人数');
  expect(app.page().textOf({ id: 'correction' })).toContain('9月20日 23:59 前改好重新提交');
  const before = app.scrolls.length;
  await app.tap({ id: 'comment-0' });
  await app.waitFor(isOn(routes.applicationForm));
  await app.waitFor(() => app.scrolls.length > before);
  expect(app.scrolls.at(-1)).toEqual({ selector: '#field-implementationPlan', isThere: true });
});

test('我照意见改好重新提交：第 2 次提交，换了核验码，之后的步骤从头来，旧的核验码不再收', async () => {
  await type(app, 'implementationPlan', '每场 200 人，共两场。');
  await app.waitFor('已保存');
  await app.tap({ id: 'submit-application' });
  await app.waitFor(isOn(routes.application));
  await app.waitFor('第 2 次提交');
  await app.waitFor(() => app.page().textOf({ id: 'step-send-paper' }).includes('9月20日 23:59 前'));
  expect(app.page().textOf({ id: 'filing' })).toContain('还差 3 步');
  await app.tap({ text: '打印申请材料 1 份', within: { id: 'step-print' } });
  const printed = await openPrint(app);
  expect(printed.code).not.toBe(code);
  expect(printed.text).toContain('每场 200 人，共两场。');
  await app.tap({ text: '上传盖章扫描件', within: { id: 'step-our-scan' } });
  await registerScan(app, code);
  await app.waitFor('请打印最新版本、重新盖章后再上传');
  await registerScan(app, printed.code);
  await app.waitFor(() => app.page().has({ id: 'reopen-our-scan' }));
});

test('受理、评审、公示、立项，每一步我都看得到，最后进到项目', async () => {
  await officer('accept');
  await officer('decide', { decision: 'send_to_experts' });
  await officer('publicize', { days: 5 });
  aMoment(app);
  await app.open(pathTo('application', { id }));
  await app.waitFor('公示到 9月15日 23:59');
  await cloud.advance('P6D');
  await officer('award', { awardedYuan: 100_000 });
  aMoment(app);
  await app.open(pathTo('application', { id }));
  await app.waitFor('打开项目');
  for (const words of ['退回修改，2 条意见', '送专家评审', '资助 10万元']) expect(app.page().text()).toContain(words);
  await app.tap({ id: 'open-project' });
  await app.waitFor(isOn(routes.project));
});

test('本单位已经报满 3 项，第 4 项提交时它说明白；撤回一项，名额就让出来了', async () => {
  const others = new Map<string, string>();
  for (const categoryCode of ['2', '5', '6']) {
    const started = await call('start', { callSlug: 'gd-2024', categoryCode, organizationId: ORGANIZATION });
    const other = dataOf(started).id;
    others.set(categoryCode, other);
    const version = await fillValid(cloud, CONTACT, other);
    if (categoryCode !== '6') expect(codeOf(await call('submit', { id: other, version }))).toBe('ok');
  }
  await app.open(pathTo('applicationForm', { id: others.get('6') ?? '' }));
  await app.tap({ id: 'submit-application' });
  await app.waitFor('申报数量');
  expect(app.page().textOf({ id: 'check-result' })).toMatch(/3 ?项/);

  await app.open(pathTo('application', { id: others.get('5') ?? '' }));
  await app.tap({ id: 'withdraw' });
  await app.waitFor('您已撤回这份申报');
  await app.back();
  await app.tap({ id: 'submit-application' });
  await app.waitFor(isOn(routes.application));
  await app.waitFor(() => receiptNumber().startsWith('2023'));
});
