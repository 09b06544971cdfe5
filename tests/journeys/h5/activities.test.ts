/** An activity from plan to record: warned, put right, held, and the task is met. */
import { pathTo } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { awardProject, CONTACT, dataOf, OFFICER, startSeeded } from '../../functions/support/application';
import { type BrowserApp, endJourney, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { byId, pickDay, press, type, words } from './hands';

/** After noon: what is planned for this morning is over. */
const NOW = '2026-04-21T13:00:00+08:00';

let cloud: TestEmulator;
let browser: Browser;
let contact: BrowserApp;
let projectId: string;

beforeAll(async () => {
  cloud = await startSeeded();
  projectId = await awardProject(cloud);
  await cloud.setClock(NOW);
  browser = await launchBrowser();
  contact = await openApp(browser, cloud.url, {
    openid: CONTACT,
    now: NOW,
    path: pathTo('activities', { id: projectId }),
  });
  contact.page.setDefaultTimeout(8000);
});
afterAll(() => endJourney([contact], { browser, cloud }));

const list = async () => dataOf(await cloud.call(CONTACT, 'activities.list', { projectId }));

test('还没有活动时，第一件事是安排，并写着最晚哪天办', async () => {
  const { page } = contact;
  await byId(page, 'next-activity-step').getByText('最晚 11月23日举办').waitFor();
  await contact.screenshot('activities-empty');
  await press(page, 'do-next-step');
  await words(page, '名称须冠“八桂科技讲坛”').waitFor();
});

test('名称和人数不合通知，边填边提醒；一键写入规定名称，补足人数就都达到了', async () => {
  const { page } = contact;
  await type(page, 'activity-title', '桑蚕产业前沿');
  await type(page, 'count-participants', '38');
  await byId(page, 'requirement-forum-name').getByText('活动名称里没有“八桂科技讲坛”').waitFor();
  await byId(page, 'requirement-forum-participants').getByText('参加人数还差 12 人，达到 50 人即可').waitFor();
  await contact.screenshot('activity-plan-warned');
  await press(page, 'fix-forum-name');
  await byId(page, 'requirement-forum-name').getByText('活动名称须冠“八桂科技讲坛”').waitFor();
  await type(page, 'count-participants', '80');
  await byId(page, 'plan-checks').getByText('都达到了').waitFor();
  // The name makes it a forum, and a forum is filed.
  await byId(page, 'plan-checks').getByText('报自治区科协和自治区民政厅备案').waitFor();
});

test('填到一半关掉，再打开还在；没选日期存不了', async () => {
  const { page } = contact;
  await page.reload();
  await words(page, '这是上次填到一半的内容').waitFor();
  await press(page, 'save-plan');
  await words(page, '请选择日期').waitFor();
  expect((await list()).activities).toEqual([]);
  await pickDay(page, 'start-on');
  await type(page, 'place', '南宁市青秀区演示路 1 号');
  await press(page, 'save-plan');
  await byId(page, 'activity-head').getByText('待记录').waitFor();
  await contact.screenshot('activity-planned');
  expect((await list()).activities).toMatchObject([
    { title: '八桂科技讲坛：桑蚕产业前沿', startsAt: '2026-04-21T09:00:00+08:00', expected: { participants: 80 } },
  ]);
});

test('备案登记已办', async () => {
  const { page } = contact;
  await byId(page, 'filing-forum').click();
  await type(page, 'filing-number', '桂科协备〔2026〕7号');
  await press(page, 'save-filing');
  await byId(page, 'filing-forum').getByText('编号 桂科协备〔2026〕7号').waitFor();
});

test('办完记录：人数不够当场说明，够了任务就完成', async () => {
  const { page } = contact;
  await press(page, 'record-activity');
  await type(page, 'summary', '三位专家作了报告，企业代表交流踊跃。');
  await type(page, 'count-participants', '49');
  await words(page, '参加人数还差 1 人，达到 50 人即可').waitFor();
  await type(page, 'count-participants', '86');
  await contact.screenshot('activity-record');
  await press(page, 'save-record');
  await byId(page, 'activity-head').getByText('已举办').waitFor();
  await contact.screenshot('activity-held');
  await contact.open(pathTo('activities', { id: projectId }));
  await byId(page, 'task-forum').getByText('已完成').waitFor();
  await byId(page, 'next-activity-step').getByText('开展 1 次专家助企赋能活动').waitFor();
  await contact.screenshot('activities-met');
});

test('科协能看，不能改', async () => {
  const officer = await openApp(browser, cloud.url, {
    openid: OFFICER,
    now: NOW,
    path: pathTo('activities', { id: projectId }),
  });
  await words(officer.page, '八桂科技讲坛：桑蚕产业前沿').waitFor();
  expect(await byId(officer.page, 'plan-activity').count()).toBe(0);
  expect(await byId(officer.page, 'do-next-step').count()).toBe(0);
  await officer.close();
});
