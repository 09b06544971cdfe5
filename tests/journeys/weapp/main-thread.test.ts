/** The main job on the phone: the built mini-program in WeChat's terms, the built functions, the real gx-2026 call. */
import { routes } from '@domain/routes';
import { answers, CONTACT, startSeeded } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { launchWeapp, type WeappApp } from '../../support/weapp';
import { fillAnswers, fillCore, type } from './fill-form';

let cloud: TestEmulator;
let app: WeappApp;

const isOn = (route: string) => () => app.page().route === route;

beforeAll(async () => {
  cloud = await startSeeded();
  app = await launchWeapp({ emulatorUrl: cloud.url, openid: CONTACT });
});
afterAll(async () => {
  await app?.close();
  await cloud?.stop();
});

test('我搜“八桂科技讲坛”，找到广西 2026 年的通知，看到还有几天截止', async () => {
  await app.waitFor('桂科协学发〔2026〕12号');
  await app.input({ id: 'call-search' }, '八桂科技讲坛');
  await app.waitFor('“八桂科技讲坛”学术交流项目');
  expect(app.page().text()).toContain('4月22日 23:59');
  await app.tap('桂科协学发〔2026〕12号');
  await app.waitFor('自治区科协关于申报2026年度“提质增效”项目的通知');
  expect(app.page().options).toMatchObject({ slug: 'gx-2026' });
});

test('我打开 2026-1，看到金额、要办的活动、验收材料和该找谁', async () => {
  await app.tap('“八桂科技讲坛”学术交流项目');
  await app.waitFor(isOn(routes.category));
  await app.waitFor('活动名称须含“八桂科技讲坛”');
  const text = app.page().text();
  for (const words of ['不超过1.5万元', '至少50人参加', '全景2张', '0771-2630981', '验收表']) expect(text).toContain(words);
});

test('我用本单位的名义开始申报，申报表就是通知的附表1', async () => {
  await app.tap({ id: 'start-application' });
  await app.waitFor(isOn(routes.applicationForm));
  await app.waitFor('单位意见');
  const text = app.page().text();
  for (const words of ['基本信息', '负责人与联系人', '项目方案', '项目目标、预期成果', '桂江大学科学技术协会']) {
    expect(text).toContain(words);
  }
});

test('少填一栏就提交，它告诉我缺哪一栏', async () => {
  await fillCore(app);
  await fillAnswers(app, ['goals']);
  await app.tap({ id: 'submit-application' });
  await app.waitFor('还有 1 处需要补充');
  expect(app.page().text()).toContain('请填写项目目标、预期成果');
  expect(app.modals).toEqual([]);
});

test('补上以后我提交，得到一张回执', async () => {
  await type(app, 'goals', answers.goals);
  await app.waitFor('已保存');
  await app.tap({ id: 'submit-application' });
  await app.waitFor(isOn(routes.application));
  await app.waitFor(/2026\d{4}-[0-9A-Z]{6}-[0-9A-Z]/);
  const text = app.page().text();
  for (const words of ['已提交', answers.projectName, '等待科协受理']) expect(text).toContain(words);
  expect(app.modals.at(-1)?.title).toBe('提交申报');
});
