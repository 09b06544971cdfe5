/** 广东 2024: three applications of one organization at most, and one of them for 岭南科学论坛. */
import { pathTo } from '@domain/routes';
import { codeOf, dataOf } from '../../../functions/support/application';
import { VISITOR } from '../../../functions/support/organization';
import type { Wish } from '../../../support/fill-form';
import { byId, press } from '../hands';
import { fileElsewhere } from './filing-walk';
import { awardAtOnce, giveBack } from './officer-walk';
import { submitCopy } from './submit-copy';
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

const TITLE = '岭南科学论坛·潮汐能源高端对话';
const wish: Wish = { requestedYuan: 100000, texts: { projectName: TITLE } };

let walk: Walk;
let organizationId: string;
let id: string;
beforeAll(async () => {
  walk = await beginWalk('2023-09-10T10:00:00+08:00', 'persona-officer-guangdong');
});
afterAll(() => walk?.close());

test('我的学会在广东，可申报岭南科学论坛', async () => {
  organizationId = await joinAtOnce(walk, {
    name: '广东潮汐能源学会',
    kinds: ['provincial_society'],
    region: '广东省',
    issuer: '广东省科学技术协会',
    address: '广州市越秀区连新路 171 号',
  });
  id = await startDraft(walk, 'gd-2024', '1');
});

test('我填表，没传申请书交不上去；传上以后提交，官网、盖章和纸质材料也办完', async () => {
  await fillAllBut(walk, id, 'answers.officialForm', wish);
  await fillMissing(walk, id, 'answers.officialForm', wish);
  await submit(walk);
  expect(await fileElsewhere(walk, id)).toEqual(['copy', 'portal', 'print', 'stamp', 'scan', 'paper']);
});

test('再报一项岭南科学论坛，它说每个单位最多 1 项', async () => {
  const { app, cloud, page } = walk;
  await app.restart(pathTo('category', { slug: 'gd-2024', code: '1' }));
  const reason = '本类项目每个单位最多申报 1 项，本单位已提交 1 项';
  await byId(page, 'start-application')
    .and(page.locator('.button--off', { hasText: reason }))
    .waitFor();
  // Asked all the same, there is no second: the first is found again.
  const again = { callSlug: 'gd-2024', categoryCode: '1', organizationId };
  expect(dataOf(await cloud.call(VISITOR, 'applications.start', again)).id).toBe(id);
});

test('报满 3 项以后，第 4 项交不上去，写着为什么；通知页也不再让我开始', async () => {
  const { app, cloud, page, see } = walk;
  const fourth = await startDraft(walk, 'gd-2024', '10');
  for (const categoryCode of ['2', '5'])
    await submitCopy(walk, id, { callSlug: 'gd-2024', categoryCode, organizationId });
  await fillAllBut(walk, fourth, 'answers.goals', { requestedYuan: 120000 });
  await fillMissing(walk, fourth, 'answers.goals', { requestedYuan: 120000 });
  await press(page, 'submit-application');
  await problem(walk, /每个单位最多申报 3 项，本单位已提交 3 项/);
  await see('已保存');
  const { version } = dataOf(await cloud.call(VISITOR, 'applications.get', { id: fourth })).application;
  expect(codeOf(await cloud.call(VISITOR, 'applications.submit', { id: fourth, version }))).toBe('QUOTA_REACHED');
  await app.restart(pathTo('category', { slug: 'gd-2024', code: '11' }));
  await byId(page, 'start-application')
    .and(page.locator('.button--off', { hasText: '每个单位最多申报 3 项' }))
    .waitFor();
});

test('科协退回，我从意见跳到那一栏，改好再交，不多占一项', async () => {
  await giveBack(walk, id, 'answers.expectedResults', '请写明产业发展报告的题目');
  const text = '形成《广东潮汐能源产业发展报告》和三条政策建议。';
  await correct(walk, id, { path: 'answers.expectedResults', text });
});

test('公示满五天后立项 8万元，我看到已立项和我的项目', async () => {
  await awardAtOnce(walk, id, 80000);
  await seeAwarded(walk, id, '8万元', TITLE);
});
