/** 新疆 2023: the portal shuts at 18:00 sharp on 9 April. */
import { pathTo } from '@domain/routes';
import type { Wish } from '../../../support/fill-form';
import { answerDialog, byId, press } from '../hands';
import { fileElsewhere } from './filing-walk';
import { awardAtOnce, giveBack } from './officer-walk';
import { copyDraft } from './submit-copy';
import {
  askToSubmit,
  beginWalk,
  correct,
  fillAllBut,
  fillMissing,
  joinAtOnce,
  seeAwarded,
  startDraft,
  submit,
  type Walk,
} from './walk';

const TITLE = '绿洲农业与水资源全疆学术年会';
const LAST_SECONDS = '2023-04-09T17:59:50+08:00';
const CLOSED = '2023-04-09T18:00:00+08:00';
const wish: Wish = { requestedYuan: 30000, trackCode: '1-3', texts: { projectName: TITLE } };

let walk: Walk;
let organizationId: string;
let id: string;
let secondId: string;
beforeAll(async () => {
  walk = await beginWalk('2023-04-05T10:00:00+08:00', 'persona-officer-xinjiang');
});
afterAll(() => walk?.close());

test('我的学会在新疆，可申报重点学术交流项目；少一栏交不上去', async () => {
  organizationId = await joinAtOnce(walk, {
    name: '新疆绿洲农业学会',
    kinds: ['provincial_society'],
    region: '新疆维吾尔自治区',
    issuer: '新疆维吾尔自治区科学技术协会',
    address: '乌鲁木齐市新医路 432 号',
  });
  id = await startDraft(walk, 'xj-2023', '1');
  await walk.see(/4月9日 17:59 截止/);
  await fillAllBut(walk, id, 'answers.expectedResults', wish);
  await fillMissing(walk, id, 'answers.expectedResults', wish);
});

test('4 月 9 日 17:59:50 我点提交，收到了', async () => {
  await walk.see('已保存');
  ({ id: secondId } = await copyDraft(walk, id, { callSlug: 'xj-2023', categoryCode: '2', organizationId }));
  await submit(walk, () => walk.cloud.setClock(LAST_SECONDS));
  await walk.see(/提交时间：4月9日 17:59/);
});

test('另一项 18:00:00 才确认提交，不收了；填的内容都还在，可以复制', async () => {
  const { app, cloud, page, see } = walk;
  await cloud.setClock(LAST_SECONDS);
  await app.open(pathTo('applicationForm', { id: secondId }));
  await askToSubmit(walk);
  await cloud.setClock(CLOSED);
  await answerDialog(page, '提交');
  await page.getByText('申报已截止，无法再提交').waitFor();
  await answerDialog(page, '知道了');
  await see(/没有提交：4月9日 17:59 已经截止/);
  await see('您填的内容都在');
  // The notice names nobody to ring up: no list is announced.
  await see(/请联系科协。$/);
  await see(TITLE);
  expect(await byId(page, 'submit-application').count()).toBe(0);
  await app.screenshot('phone-call-closed');
  await press(page, 'copy-all');
  // The link to it still leads there after the app was closed.
  await page.reload();
  await see(/没有提交：4月9日 17:59 已经截止/);
  await see(TITLE);
});

test('按时交的那项，官网也办完', async () => {
  await walk.app.open(pathTo('application', { id }));
  expect(await fileElsewhere(walk, id)).toEqual(['copy', 'portal']);
});

test('截止以后科协退回，我照样在补正期限里改好再交', async () => {
  await giveBack(walk, id, 'answers.goals', '请写明参会的地州数');
  await correct(walk, id, { path: 'answers.goals', text: '十个地州的科技工作者 120 人参会。' });
});

test('公示满五天后立项 2.5万元，我看到已立项和我的项目', async () => {
  await awardAtOnce(walk, id, 25000);
  await seeAwarded(walk, id, '2\\.5万元', TITLE);
});
