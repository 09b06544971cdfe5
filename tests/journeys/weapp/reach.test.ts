/** On the built mini-program: the officer rings up whom no message reached, and tells a filtered set. */
import { routes } from '@domain/routes';
import { CONTACT, dataOf, OFFICER, startDraft, startSeeded } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { launchWeapp, type WeappApp } from '../../support/weapp';

const NOW = '2026-04-19T09:00:30+08:00';

let cloud: TestEmulator;
let app: WeappApp;

beforeAll(async () => {
  cloud = await startSeeded();
  await startDraft(cloud);
  await cloud.setClock(NOW);
  await cloud.fireTimer('reminders');
  app = await launchWeapp({ emulatorUrl: cloud.url, openid: OFFICER, path: routes.queue, phoneTime: NOW });
});
afterAll(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

test('我点开“联系不上”，一点就拨通电话', async () => {
  await app.tap({ id: 'open-reach' });
  await app.waitFor('覃志远');
  await app.waitFor('没有推送次数');
  await app.tap({ text: '打电话 13800000002' });
  expect(app.phone.calls).toEqual(['13800000002']);
});

test('我给还没提交的群发一条，他收到，我看到送到几人', async () => {
  await app.tap({ id: 'tab-message' });
  await app.waitFor('人 · ');
  await app.tap({ id: 'message-filter' });
  await app.tap({ text: '2026年度“提质增效”项目', className: 'choice' });
  await app.waitFor('人 · 1 家单位');
  await app.input({ id: 'message-title' }, '请尽快提交申报');
  await app.input({ id: 'message-text' }, '申报系统 4 月 22 日关闭，请提前提交。');
  await app.tap({ id: 'send-message' });
  await app.waitFor('正在发送');
  await cloud.fireTimer('reminders');
  const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
  expect(items.map(({ title }: { title: string }) => title)).toContain('请尽快提交申报');
  await app.pullDown();
  await app.waitFor('送到 1 人 · 微信推送 0 人 · 已读 0 人');
});
