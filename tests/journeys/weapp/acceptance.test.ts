/** 2026-1 on the built mini-program: the last paper handed in, returned, corrected, closed. */
import { reminderTemplateIds } from '@domain/reminders/templates';
import { pathTo, routes } from '@domain/routes';
import { CONTACT, dataOf, OFFICER, staff, startSeeded } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { PDF } from '../../support/file-bytes';
import { launchWeapp, type WeappApp } from '../../support/weapp';
import { almostReady, checklistOf, LEFT } from '../h5/acceptance-walk';

const NOW = '2026-04-21T10:00:00+08:00';
const CHAT = '微信聊天里的文件';

let cloud: TestEmulator;
let app: WeappApp;
let id: string;
beforeAll(async () => {
  cloud = await startSeeded();
  id = await almostReady(cloud);
});
afterAll(() => cloud?.stop());
afterEach(() => app?.close());

const launch = async (openid: string, path: string) => {
  app = await launchWeapp({ emulatorUrl: cloud.url, openid, path, phoneTime: NOW });
};
const handIn = async (name: string) => {
  app.prepareChatFiles({ name, content: PDF });
  app.answerActionSheet(CHAT);
  await app.tap({ id: 'item-add' });
  await app.waitFor('已齐');
};

test('我传上最后一项，写明没有达到的原因，提交，看到回执', async () => {
  await launch(CONTACT, pathTo('checklist', { id }));
  await app.waitFor('还差');
  expect(app.callsOfThisOpening()).toHaveLength(1);
  await app.tap({ id: 'next-item' });
  await app.waitFor('上传材料');
  expect(app.callsOfThisOpening()).toHaveLength(1);
  await handIn('验收表.pdf');
  await app.back();
  await app.tap({ id: 'to-submit' });
  await app.waitFor('没有达到的原因');
  expect(app.callsOfThisOpening()).toHaveLength(1);
  expect(app.page().isEnabled({ id: 'submit' })).toBe(false);
  await app.input({ id: 'unmet-reason' }, '报告会改到十月举办');
  await app.tap({ id: 'submit' });
  await app.waitFor('打印材料目录');
  expect(app.page().textOf({ id: 'receipt' })).toContain('第 1 次');
  expect(app.subscriptionRequests).toEqual([reminderTemplateIds]);
});

test('科协逐项审：退回验收表，其余一次通过，退回补正', async () => {
  await launch(OFFICER, pathTo('acceptanceQueue'));
  await app.tap({ id: `open-${id}` });
  await app.waitFor(() => app.page().route === routes.acceptanceReview && app.page().has({ id: `opened-${LEFT}` }));
  expect(app.callsOfThisOpening()).toHaveLength(1);
  await app.tap({ id: `open-return-${LEFT}` });
  await app.input({ id: `return-${LEFT}` }, '第二页没有盖章');
  await app.tap({ id: `return-${LEFT}-send` });
  await app.waitFor('退回：第二页没有盖章');
  await app.tap({ id: 'pass-clean' });
  // WeChat has not said yet that the photographs are safe: those are looked at, not passed with the rest.
  await app.tap({ id: 'pass-activity-photos' });
  await app.tap({ id: 'conclude-return' });
  await app.waitFor('验收退回');
});

test('我从清单点到退回的一项，看到原因，补正后再次提交', async () => {
  await launch(CONTACT, pathTo('checklist', { id }));
  await app.waitFor('退回：第二页没有盖章');
  await app.tap({ id: 'next-item' });
  await app.waitFor('科协退回：第二页没有盖章');
  expect(app.subscriptionRequests).toEqual([reminderTemplateIds]);
  await handIn('验收表（已盖章）.pdf');
  await app.back();
  await app.tap({ id: 'to-submit' });
  await app.tap({ id: 'submit' });
  await app.waitFor('打印材料目录');
  expect(app.page().textOf({ id: 'receipt' })).toContain('第 2 次');
});

test('科协通过它，项目结题，我看到验收通过；科协打开材料页没有上传按钮', async () => {
  dataOf(
    await staff(cloud, 'acceptance.review', { id, verdicts: [{ itemId: LEFT, verdict: 'passed', comment: null }] }),
  );
  await launch(OFFICER, pathTo('checklistItem', { id, itemId: LEFT }));
  await app.waitFor('由项目联系人上传');
  expect(app.page().has({ id: 'item-add' })).toBe(false);
  await app.open(pathTo('acceptanceReview', { id }));
  await app.tap({ id: 'conclude-close' });
  await app.waitFor('已结题');
  await app.close();
  await launch(CONTACT, pathTo('checklist', { id }));
  await app.waitFor('验收通过');
  expect((await checklistOf(cloud, id)).every(({ state }) => state === 'passed' || state === 'not_applicable')).toBe(
    true,
  );
});
