/** 湖南 2022: the guide states no date, so nobody can begin until the association's officer has set one. */
import { pathTo } from '@domain/routes';
import { codeOf } from '../../../functions/support/application';
import { VISITOR } from '../../../functions/support/organization';
import type { Wish } from '../../../support/fill-form';
import { answerDialog, byId, pickDay, press, switchPersona } from '../hands';
import { fileElsewhere } from './filing-walk';
import { awardAtOnce, giveBack } from './officer-walk';
import {
  beginWalk,
  correct,
  fillAllBut,
  fillMissing,
  joinByPages,
  seeAwarded,
  startDraft,
  submit,
  type Walk,
} from './walk';

const TITLE = '中国科协年会工程机械专题服务';
const CALL = pathTo('call', { slug: 'hn-2022' });
const wish: Wish = { requestedYuan: 80000, texts: { projectName: TITLE } };

let walk: Walk;
let organizationId: string;
let id: string;
beforeAll(async () => {
  walk = await beginWalk('2022-04-11T10:00:00+08:00', 'persona-officer-hunan');
});
afterAll(() => walk?.close());

test('我的学会在湖南，已审核；通知没写日期，还不能开始', async () => {
  organizationId = await joinByPages(walk, {
    name: '湖南智能装备学会',
    kinds: ['自治区（省）级学会'],
    issuer: '湖南省科学技术协会',
    address: '长沙市岳麓区麓山路 2 号',
  });
  const { app, cloud, page } = walk;
  await app.open(pathTo('category', { slug: 'hn-2022', code: '1' }));
  await byId(page, 'start-application')
    .and(page.locator('.button--off', { hasText: '申报日期待定，公布后即可申报' }))
    .waitFor();
  const start = { callSlug: 'hn-2022', categoryCode: '1', organizationId };
  expect(codeOf(await cloud.call(VISITOR, 'applications.start', start))).toBe('CALL_NOT_OPEN');
});

test('湖南科协的工作人员在通知页设定申报时间，我就能开始了', async () => {
  const { app, officer, page, see } = walk;
  await switchPersona(app, officer);
  await app.open(CALL);
  await press(page, 'set-dates');
  await see('通知原文：在规定时间内寄送，指南没写日期');
  await pickDay(page, 'last-day');
  await press(page, 'save-dates');
  await answerDialog(page, '设定');
  await byId(page, 'set-dates').waitFor();
  await see(/4月11日/);

  await switchPersona(app, VISITOR);
  id = await startDraft(walk, 'hn-2022', '1');
  await see(/4月11日 23:59 截止/);
});

test('我填表，没传证明材料交不上去；提交后盖章、寄送、发电子版，不适用的标明', async () => {
  await fillAllBut(walk, id, 'answers.proofs', wish);
  await fillMissing(walk, id, 'answers.proofs', wish);
  await submit(walk);
  expect(await fileElsewhere(walk, id)).toEqual(['print', 'endorsement', 'endorsement', 'scan', 'paper', 'email']);
});

test('科协退回，我从意见跳到那一栏，改好再交', async () => {
  await giveBack(walk, id, 'answers.implementationPlan', '请写明服务的专题活动名称');
  const text = '为年会工程机械专题论坛提供会务和志愿服务。';
  await correct(walk, id, { path: 'answers.implementationPlan', text });
});

test('公示满五天后立项 6万元，我看到已立项和我的项目', async () => {
  await awardAtOnce(walk, id, 60000);
  await seeAwarded(walk, id, '6万元', TITLE);
});
