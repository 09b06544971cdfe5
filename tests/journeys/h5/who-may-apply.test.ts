/** Who may apply for what, from a visitor's first look to the colleague who takes over, in one browser. */
import { verdictWords } from '@domain/eligibility/verdict';
import { pathTo, routes } from '@domain/routes';
import type { Browser, Page } from 'playwright-core';
import { dataOf, OFFICER, startSeeded } from '../../functions/support/application';
import {
  approveSociety,
  askToJoin,
  grade,
  registerSociety,
  society,
  VISITOR,
} from '../../functions/support/organization';
import { type BrowserApp, endJourney, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { answerDialog, byId, choose, press, switchPersona, type, words } from './hands';
import { register, review, signUp } from './registration';

const COLLEAGUE = 'persona-contact-1';
const CALL = pathTo('call', { slug: 'gx-2026' });
const category = (code: string) => pathTo('category', { slug: 'gx-2026', code });

let cloud: TestEmulator;
let browser: Browser;
let app: BrowserApp;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  cloud = await startSeeded();
  app = await openApp(browser, cloud.url, { openid: VISITOR, path: routes.me });
  page = app.page;
  page.setDefaultTimeout(8000);
});
afterEach(() => endJourney([app], { cloud }));

const see = (text: string | RegExp) => words(page, text).waitFor();
const open = (path: string) => app.open(path);
const become = (openid: string) => switchPersona(app, openid);

const isVerdict = (word: string): boolean => Object.values<string>(verdictWords).includes(word);

/** What the card of each category says to the reader, once the first one says `first`. */
async function verdicts(first: string): Promise<Record<string, string>> {
  await open(CALL);
  await byId(page, 'category-2026-1').getByText(first, { exact: true }).waitFor();
  const tags = page.locator('.taro_page:visible').last().locator('[id^="category-2026-"] .tag');
  const said = await tags.evaluateAll((all) =>
    all.map((tag) => [tag.closest('[id^="category-"]')?.id.slice('category-'.length) ?? '', tag.textContent ?? '']),
  );
  return Object.fromEntries(said.filter(([, word = '']) => isVerdict(word)));
}

/** The button stands there greyed, with the reason inside. */
const seeStartRefused = (reason: string | RegExp) =>
  byId(page, 'start-application')
    .and(page.locator('.button--off', { hasText: reason }))
    .waitFor();

async function addQualification(type_: string, year: number, note: string, level?: string): Promise<void> {
  await press(page, 'add-qualification');
  await choose(page, type_);
  if (level) await choose(page, level);
  await type(page, 'qualification-year', String(year));
  await type(page, 'qualification-note', note);
  await press(page, 'submit-qualification');
  await see('待核实');
}

test('我是访客，登记了有两种类别的学会；科协审核通过并核实一项资质，能报的类别跟着变', async () => {
  expect(await verdicts('“八桂科技讲坛”学术交流项目')).toEqual({});
  await open(routes.me);
  await signUp(page);
  const id = await register(page, { name: society.name, kinds: ['自治区（省）级学会', '学会联合体'] });
  await addQualification('社会组织评估等级', grade.year, grade.note, grade.level);
  expect(await verdicts('需核实资质')).toMatchObject({ '2026-3': '需核实资质', '2026-6': '可联合申报' });
  await open(category('2026-1'));
  await see('本单位的登记还没有审核通过');
  await seeStartRefused('本单位尚未通过审核，通过后即可申报');

  await review(app, OFFICER, id, { hasQualification: true });

  await become(VISITOR);
  expect(await verdicts('可申报')).toMatchObject({ '2026-3': '可申报', '2026-6': '可联合申报' });
  await open(category('2026-1'));
  await press(page, 'start-application');
  await see('项目目标、预期成果');
});

test('我把项目联系人移交给同事，她能申报，我不能了', async () => {
  const id = await registerSociety(cloud);
  await approveSociety(cloud, id);
  const draft = { callSlug: 'gx-2026', categoryCode: '2026-2', organizationId: id };
  const { id: draftId } = dataOf(await cloud.call(VISITOR, 'applications.start', draft));
  await askToJoin(cloud, COLLEAGUE, id);
  await page.reload();
  await see(society.name);
  await press(page, `open-${id}`);
  await words(page, '同意加入').click();
  await words(page, '移交项目联系人').click();
  await answerDialog(page, '移交');
  await see('项目联系人由苏海燕移交给韦晓岚');
  expect(await byId(page, 'edit-organization').count()).toBe(0);

  await open(category('2026-2'));
  await seeStartRefused('您还不是本单位登记的项目联系人');
  await open(pathTo('applicationForm', { id: draftId }));
  await see('您没有权限进行此操作');
  await open(routes.work);
  await see('申报和项目由项目联系人办理');
  await words(page, '看联系人是谁').click();
  await see('项目联系人由苏海燕移交给韦晓岚');

  await become(COLLEAGUE);
  await open(pathTo('applicationForm', { id: draftId }));
  await see('项目目标、预期成果');
});

test('我的学会在广东，广西的通知写着不属于本地区，也说明了为什么', async () => {
  await signUp(page);
  const id = await register(page, {
    name: '广东潮汐能源学会',
    kinds: ['自治区（省）级学会'],
    issuer: '广东省科学技术协会',
  });
  await review(app, 'persona-officer-guangdong', id);
  await become(VISITOR);
  await open(routes.calls);
  const marked = (slug: string) => byId(page, `call-${slug}`).getByText('不属于本地区');
  await marked('gx-2026').waitFor();
  await press(page, 'tab-all');
  await marked('gx-2023').waitFor();
  await byId(page, 'call-gd-2024').waitFor();
  expect(await marked('gd-2024').count()).toBe(0);
  expect(new Set(Object.values(await verdicts('不可申报')))).toEqual(new Set(['不可申报']));
  await open(category('2026-1'));
  await see('只受理广西壮族自治区的单位，本单位所在地为广东省');
  await seeStartRefused('只受理广西壮族自治区的单位');
});

test('我们是博士创新站建站单位，能自己报的只有 2026-2 和 2026-6', async () => {
  await signUp(page);
  const id = await register(page, { name: '漓江新能源材料有限公司', kinds: ['博士创新站建站单位'] });
  await addQualification('博士创新站试点获批', 2025, '桂科协发〔2025〕30 号');
  await review(app, OFFICER, id, { hasQualification: true });
  await become(VISITOR);
  const said = await verdicts('可联合申报');
  expect(Object.keys(said).filter((code) => said[code] === '可申报')).toEqual(['2026-2', '2026-6']);
  expect(new Set(Object.values(said))).toEqual(new Set(['可申报', '可联合申报']));
  await open(category('2026-4'));
  await see(/本单位登记为博士创新站建站单位/);
  // With a listed partner she may: the form asks for her.
  await press(page, 'start-application');
  await press(page, 'check-application');
  await see(/请填写联合的列名单位/);
  await open(category('2026-6'));
  await press(page, 'start-application');
  await byId(page, 'submit-application').waitFor();
});
