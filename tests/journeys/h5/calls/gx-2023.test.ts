/** 桂科协 2023: 2023-3 pays by tier, of its tracks only one may be chosen, and its papers are due 10 working days after the activity. */
import { pathTo } from '@domain/routes';
import { OFFICER } from '../../../functions/support/application';
import type { Wish } from '../../../support/fill-form';
import { byId, press, type } from '../hands';
import { fileElsewhere } from './filing-walk';
import { awardByPages, giveBack } from './officer-walk';
import {
  beginWalk,
  correct,
  fillAllBut,
  fillMissing,
  joinByPages,
  problem,
  seeAwarded,
  startDraft,
  submit,
  type Walk,
} from './walk';

const TITLE = '“八桂科技讲坛”红树林生态学术报告会';
const TIER = '有 1 个或以上不同国家学者作大会报告的';
const wish: Wish = { requestedYuan: 20000, trackCode: '2023-3-3', tier: TIER, texts: { projectName: TITLE } };

let walk: Walk;
let id: string;
beforeAll(async () => {
  walk = await beginWalk('2023-04-10T10:00:00+08:00', OFFICER);
});
afterAll(() => walk?.close());

test('我登记学会，科协审核通过；2023-3 写着验收材料在活动结束后 10 个工作日内交', async () => {
  await joinByPages(walk, {
    name: '广西红树林生态学会',
    kinds: ['自治区（省）级学会'],
    address: '北海市银海区滨海路 9 号',
  });
  await walk.app.open(pathTo('category', { slug: 'gx-2023', code: '2023-3' }));
  await walk.see('10个工作日内');
  await walk.see('活动结束后10个工作日内');
  id = await startDraft(walk, 'gx-2023', '2023-3');
});

test('我填表，少一栏交不上去；一类只能选一种，超过这一档的金额也不行', async () => {
  await fillAllBut(walk, id, 'answers.topicAndPurpose', wish);
  const { page } = walk;
  await fillMissing(walk, id, 'answers.topicAndPurpose', wish);
  // Another track instead of this one, never beside it; the lowest tier holds until another is chosen.
  await press(page, 'trackCodes-0');
  expect(await page.locator('[id^="trackCodes-"].choice--on').count()).toBe(1);
  await press(page, 'trackCodes-2');
  await press(page, 'tier-2');
  await press(page, 'submit-application');
  await problem(walk, '不能超过 1万元（其余活动每场），请改小');
  await press(page, 'tier-1');
  await type(page, 'requestedYuan', '30000');
  await byId(page, 'field-requestedYuan').getByText(`不能超过 2万元（${TIER}），请改小`).waitFor();
  await type(page, 'requestedYuan', '20000');
});

test('我提交，打印、盖章、上传扫描件，官网和纸质材料也办完', async () => {
  await submit(walk);
  expect(await fileElsewhere(walk, id)).toEqual(['copy', 'print', 'stamp', 'scan', 'portal', 'paper']);
});

test('科协退回，我从意见跳到那一栏，改好再交', async () => {
  await giveBack(walk, id, 'answers.implementationPlan', '请写明境外学者姓名和报告题目');
  const text = '九月办一场，越南学者作红树林修复大会报告。';
  await correct(walk, id, { path: 'answers.implementationPlan', text, from: 'work' });
});

test('科协受理、送评、公示满五天，立项 1.8万元，我看到已立项和我的项目', async () => {
  await awardByPages(walk, id, 18000);
  await seeAwarded(walk, id, '1\\.8万元', TITLE);
});
