/** 桂科协学发〔2026〕12号: whoever is not listed applies together with one that is, two at most. */
import { OFFICER } from '../../../functions/support/application';
import type { Wish } from '../../../support/fill-form';
import { byId, press, type } from '../hands';
import { fileElsewhere } from './filing-walk';
import { awardAtOnce, giveBack } from './officer-walk';
import {
  beginWalk,
  correct,
  fillAllBut,
  fillMissing,
  joinAtOnce,
  problem,
  seeAwarded,
  startDraft,
  submit,
  type Walk,
} from './walk';

const TITLE = '“八桂科技讲坛”海洋学会联合报告会';
const PARTNER = '广西桂科测试技术学会（演示）';
const wish: Wish = { requestedYuan: 15000, trackCode: '2026-1-1', texts: { projectName: TITLE } };

let walk: Walk;
let id: string;
beforeAll(async () => {
  walk = await beginWalk('2026-04-15T10:00:00+08:00', OFFICER);
});
afterAll(() => walk?.close());

test('我们是学会联合体，不在申报主体里，2026-1 写着可联合申报', async () => {
  await joinAtOnce(walk, { name: '北部湾海洋学会联合体', kinds: ['society_union'] });
  id = await startDraft(walk, 'gx-2026', '2026-1', '可联合申报');
});

test('我填表，少一栏交不上去；没写联合的列名单位也不行，写上一个就不能再加', async () => {
  await fillAllBut(walk, id, 'answers.goals', wish);
  await problem(walk, /请填写联合的列名单位/);
  await fillMissing(walk, id, 'answers.goals', wish);
  const { page } = walk;
  await press(page, 'submit-application');
  await problem(walk, /请填写联合的列名单位/);
  await type(page, 'partner-search', '桂科测试');
  await byId(page, 'partner-found-0').getByText(PARTNER).click();
  await byId(page, 'partner-remove-0').waitFor();
  // With her own organization that makes two.
  expect(await byId(page, 'partner-search').count()).toBe(0);
});

test('我提交，打印、盖章、上传扫描件，官网和纸质材料也办完', async () => {
  await submit(walk);
  expect(await fileElsewhere(walk, id)).toEqual(['copy', 'print', 'stamp', 'scan', 'portal', 'paper']);
});

test('科协退回，我从意见跳到那一栏，改好再交', async () => {
  await giveBack(walk, id, 'answers.implementationPlan', '请写明两家单位的分工');
  const text = '联合体组织会务，测试技术学会邀请专家，九月举办。';
  await correct(walk, id, { path: 'answers.implementationPlan', text });
});

test('公示满五天后立项 1.2万元，我看到已立项和我的项目', async () => {
  await awardAtOnce(walk, id, 12000);
  await seeAwarded(walk, id, '1\\.2万元', TITLE);
});
