/** What happens to people on real phones: no signal, a killed app, a refused panel, weak eyes. */
import { pathTo, routes } from '@domain/routes';
import {
  answers,
  awardProject,
  CONTACT,
  DURING_CALL,
  dataOf,
  fillDraft,
  JPEG,
  startDraft,
  startSeeded,
} from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { type LaunchOptions, launchWeapp, Phone, type WeappApp } from '../../support/weapp';

let cloud: TestEmulator;
let app: WeappApp;

const launch = async (options: Partial<LaunchOptions> = {}) => {
  app = await launchWeapp({ emulatorUrl: cloud.url, openid: CONTACT, phoneTime: DURING_CALL, ...options });
};

beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

test('没有信号时打开，我还能看到上次的通知列表，并知道它不是最新的', async () => {
  await launch();
  await app.waitFor('桂科协学发〔2026〕12号');
  app.phone.isOnline = false;
  app = await app.relaunch();
  await app.waitFor('桂科协学发〔2026〕12号');
  await app.waitFor(/未联网|网络不畅/);
});

test('我的手机日期错了一年，倒计时仍按科协的时间', async () => {
  await launch({ phoneTime: '2027-04-15T10:00:00+08:00', path: pathTo('call', { slug: 'gx-2026' }) });
  await app.waitFor('天后截止');
  await app.waitFor('正在申报');
});

test('第一次打开就没有信号，它告诉我怎么办，有信号后重试就好', async () => {
  const phone = new Phone();
  phone.isOnline = false;
  await launch({ phone });
  await app.waitFor('重试');
  app.setOffline(false);
  await app.tap('重试');
  await app.waitFor('桂科协学发〔2026〕12号');
});

test('我在没信号的会场里填了申报表，程序被系统关掉，再打开字还在，有信号后存进云端', async () => {
  const id = await startDraft(cloud);
  await launch({ path: pathTo('applicationForm', { id }) });
  await app.waitFor('项目方案');
  app.setOffline(true);
  await app.input({ id: 'projectName' }, answers.projectName);
  app = await app.relaunch(pathTo('applicationForm', { id }));
  await app.waitFor(answers.projectName);
  app.setOffline(false);
  await app.waitFor('已保存', 20_000);
  const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
  expect(application.answers.projectName).toBe(answers.projectName);
});

test('我连着点两次提交，也只有一张回执', async () => {
  const { id } = await fillDraft(cloud);
  await launch({ path: pathTo('applicationForm', { id }) });
  await app.waitFor('项目方案');
  const button = app.page().find({ id: 'submit-application' });
  app.page().tap(button);
  app.page().tap(button);
  await app.waitFor(() => app.page().route === routes.application);
  await app.waitFor(/2026\d{4}-[0-9A-Z]{6}-[0-9A-Z]/);
  const { timeline } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
  expect(timeline.filter((event: { text: string }) => event.text.startsWith('提交了申报'))).toHaveLength(1);
});

test('拍照片时断了网，照片留在手机里，有网后自己传上去，不会重复', async () => {
  const id = await awardProject(cloud);
  await launch({ path: pathTo('photos', { id, itemId: 'activity-photos' }) });
  await app.waitFor('拍全景（还差 2 张）');
  app.prepareMedia({ content: JPEG });
  app.setOffline(true);
  await app.tap({ id: 'take-photo' });
  await app.waitFor('没有网络，联网后自动上传');
  app.setOffline(false);
  await app.waitFor('已上传 1 张');
  const { evidence } = dataOf(await cloud.call(CONTACT, 'acceptance.get', { id }));
  expect(evidence).toHaveLength(1);
});

test('我拒绝了微信的提醒，到期时消息里仍然写着缺什么', async () => {
  const id = await awardProject(cloud);
  await launch({ path: pathTo('checklist', { id }), subscribeAnswer: 'reject' });
  await app.tap({ id: 'enable-reminders' });
  await app.waitFor(() => app.toasts.some((text) => text.includes('没有开启')));
  await cloud.setClock('2026-10-31T09:01:00+08:00');
  await cloud.fireTimer('reminders');
  expect(await cloud.messages(CONTACT)).toEqual([]);
  await app.switchTab(routes.inbox);
  await app.waitFor('验收材料还有30天到期');
});

test('我在手机设置里关掉了全部提醒，它请我去设置里打开', async () => {
  const id = await awardProject(cloud);
  await launch({ path: pathTo('checklist', { id }) });
  app.phone.subscriptionsSwitch = false;
  await app.tap({ id: 'enable-reminders' });
  await app.waitFor(() => app.modals.some(({ title }) => title === '微信提醒已关闭'));
});

test('我打开大字，每一页都变大，下次打开还是大字', async () => {
  await launch({ path: routes.me });
  await app.waitFor('大字');
  await app.change({ id: 'large-text' }, true);
  await app.waitFor(() => app.page().has({ className: 'large-text' }));
  app = await app.relaunch();
  await app.waitFor(() => app.page().has({ className: 'large-text' }));
});
