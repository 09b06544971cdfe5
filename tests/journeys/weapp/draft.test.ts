/** The draft on a real phone's bad days: replies that get lost, an app that is killed, a second device, a full phone, a lost account, a passed deadline. */
import { pathTo, routes } from '@domain/routes';
import {
  CONTACT,
  DURING_CALL,
  dataOf,
  ORGANIZATION,
  staff,
  startDraft,
  startSeeded,
} from '../../functions/support/application';
import { askToJoin, becomePerson, VISITOR } from '../../functions/support/organization';
import type { TestEmulator } from '../../support/emulator';
import { type LaunchOptions, launchWeapp, type WeappApp } from '../../support/weapp';

let cloud: TestEmulator;
let app: WeappApp;
let id: string;

const form = () => pathTo('applicationForm', { id });
const launch = async (options: Partial<LaunchOptions> = {}) => {
  const path = options.path ?? form();
  app = await launchWeapp({ emulatorUrl: cloud.url, openid: CONTACT, phoneTime: DURING_CALL, ...options, path });
  await app.waitFor('项目方案');
};
const stored = async () => dataOf(await cloud.call(CONTACT, 'applications.get', { id })).application;
const isSaved = () => app.page().textOf({ id: 'save-state' }) === '已保存';
/** Until the cloud holds this text. */
const cloudHolds = async (goals: string) => {
  const until = Date.now() + 20_000;
  while ((await stored()).answers.goals !== goals) {
    if (Date.now() > until) throw new Error(`云端没有等到“${goals}”`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
/** Another device of hers. */
const elsewhere = async (patch: object) => {
  const { version } = await stored();
  dataOf(await cloud.call(CONTACT, 'applications.save', { id, baseVersion: version, ...patch }));
};

beforeEach(async () => {
  cloud = await startSeeded();
  id = await startDraft(cloud);
});
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

test('信号时断时续，有的请求没到、有的存了却没回音，我一直写，一个字不少，也没有问我留哪一份', async () => {
  await launch();
  app.phone.losses.push('request', 'reply');
  for (const text of ['一', '一二', '一二三']) {
    await app.input({ id: 'goals' }, text);
    await app.waitFor(/未联网，已存本机|保存中|已保存/);
    await new Promise((resolve) => setTimeout(resolve, 1200));
  }
  await app.waitFor(() => app.phone.losses.length === 0 && isSaved(), 60_000);
  expect(app.page().has({ id: 'conflict' })).toBe(false);
  expect((await stored()).answers.goals).toBe('一二三');
});

test('存了却没回音时程序被关掉，再打开接着写，还是我的那一份', async () => {
  await launch();
  app.phone.losses.push('reply');
  await app.input({ id: 'goals' }, '写了一半');
  await app.waitFor('未联网，已存本机');
  app = await app.relaunch(form());
  await app.waitFor('写了一半');
  await app.input({ id: 'goals' }, '写了一半，接着写');
  await cloudHolds('写了一半，接着写');
  expect(app.page().has({ id: 'conflict' })).toBe(false);
});

test('两台设备各加一行预算，两行都在；同一处改得不一样，才问我留哪一份', async () => {
  await launch();
  app.setOffline(true);
  await app.tap({ id: 'budget-add' });
  await app.input({ id: 'budget-item-0' }, '专家咨询费');
  await app.input({ id: 'projectName' }, '本机起的名');
  await elsewhere({
    core: { budgetLines: [{ id: 'there', item: '场地租赁费', yuan: 6000 }] },
    answers: { projectName: '别处起的名', goals: '别处写的目标' },
  });
  app.setOffline(false);
  await app.waitFor('同一处在别的设备上也改过', 20_000);
  const question = app.page().textOf({ id: 'conflict' });
  for (const words of ['项目名称', '本机：本机起的名', '云端：别处起的名']) expect(question).toContain(words);
  expect(question).not.toContain('目标');
  await app.tap({ id: 'conflict-mine-0' });
  await app.waitFor(isSaved, 20_000);
  const { core, answers } = await stored();
  expect(core.budgetLines.map((line: { item: string }) => line.item)).toEqual(['场地租赁费', '专家咨询费']);
  expect(answers).toMatchObject({ projectName: '本机起的名', goals: '别处写的目标' });
  await app.waitFor('别处写的目标');
});

test('手机存储满了，它说清楚；有网时字照样进云端', async () => {
  await launch();
  // Ten megabytes of other things, as WeChat counts them.
  for (let index = 0; index < 10; index += 1) app.phone.storage.set(`junk${index}`, 'x'.repeat(1024 * 1024));
  await app.input({ id: 'goals' }, '没地方存');
  await app.waitFor('手机存储已满');
  await cloudHolds('没地方存');
  app.setOffline(true);
  await app.input({ id: 'goals' }, '没地方存，也没网');
  await app.waitFor('请不要关闭本页');
});

test('我填到一半被换下来，字还在手机上，它说清楚并让我复制带走', async () => {
  await launch();
  await becomePerson(cloud, VISITOR, '接任的人', '13900000009');
  const memberId = await askToJoin(cloud, VISITOR, ORGANIZATION);
  dataOf(await cloud.call(CONTACT, 'members.approve', { organizationId: ORGANIZATION, memberId }));
  const rescue = { organizationId: ORGANIZATION, toMemberId: memberId, reason: '原联系人调走' };
  dataOf(await staff(cloud, 'members.rescue', rescue));
  await app.input({ id: 'goals' }, '还没交接的文字');
  await app.waitFor('您已不是本单位这项申报的项目联系人', 20_000);
  expect(app.page().text()).toContain('还没交接的文字');
  await app.tap({ id: 'copy-all' });
  expect(app.phone.clipboard.at(-1)).toContain('还没交接的文字');
  app = await app.relaunch(form());
  await app.waitFor('还没交接的文字');
});

test('没信号的几天里截止了，草稿没交上：我看到原因、找谁，能把全文复制走', async () => {
  await launch();
  app.setOffline(true);
  await app.input({ id: 'goals' }, '第一段\r\n\r\n　　第二段');
  await cloud.setClock('2026-04-23T08:00:00+08:00');
  app.setOffline(false);
  app = await app.relaunch(form());
  await app.waitFor('没有提交：4月22日 23:59 已经截止', 20_000);
  const text = app.page().text();
  for (const words of ['第二段', '只存在这部手机上', '0771-2630981']) expect(text).toContain(words);
  await app.tap({ id: 'copy-all' });
  expect(app.phone.clipboard.at(-1)).toContain('第一段\n\n　　第二段');
});

test('手机日期错了一年，没信号时打开，草稿照样能写', async () => {
  await launch({ phoneTime: '2027-04-15T10:00:00+08:00' });
  app.phone.isOnline = false;
  app = await app.relaunch(form());
  await app.waitFor('项目方案');
  expect(app.page().text()).not.toContain('已经截止');
  await app.input({ id: 'goals' }, '离线写的');
  await app.waitFor('未联网，已存本机');
});

test('长文全屏写，带字数；退出来字还在，粘贴的段落不丢', async () => {
  await launch();
  await app.tap({ id: 'goals-full' });
  await app.waitFor('还可写 5000 字');
  await app.input({ id: 'goals-editor-text' }, '甲\r\n\r\n乙');
  await app.waitFor('已写 4 字，还可写 4996 字');
  await app.tap({ id: 'goals-editor-done' });
  await app.waitFor(/甲\s+乙/);
  await cloudHolds('甲\n\n乙');
});

test('填写检查连单位资格也查，一条条能跳过去；断网时说明哪些没查', async () => {
  id = await startDraft(cloud, { callSlug: 'gx-2026', categoryCode: '2026-6' });
  await launch();
  await app.tap({ id: 'check-application' });
  await app.waitFor('可与列名单位联合申报');
  await app.waitFor(/还有 \d+ 处需要补充/);
  await app.input({ id: 'partner-search' }, '南岭新材料');
  await app.waitFor('已登记的单位');
  await app.tap({ id: 'partner-found-0' });
  await app.tap({ id: 'check-application' });
  await app.waitFor(() => !/正在核对|可与列名单位联合申报/.test(app.page().text()), 20_000);
  app.setOffline(true);
  await app.tap({ id: 'check-application' });
  await app.waitFor('申报时间、资格和数量还没有核对');
});

test('填写进度跟着我走，代填的栏目请我核对', async () => {
  await launch();
  await app.waitFor('已代填，请核对');
  const total = () => app.page().textOf({ id: 'section-nav-total' });
  const before = Number(/(\d+)\//.exec(total())?.[1]);
  await app.input({ id: 'projectName' }, '绿色制造报告会');
  await app.waitFor(() => total() === `已填 ${before + 1}/12`);
  await app.tap({ id: 'section-nav-head' });
  await app.tap({ id: 'go-plan' });
  await app.input({ id: 'address' }, '新地址');
  await app.waitFor(() => !app.page().has({ id: 'prefilled-address' }));
  expect(app.page().route).toBe(routes.applicationForm);
});

test('我打得再快，打的字也不来回传：长文里每个字只报字数和保存状态', async () => {
  await elsewhere({ answers: { goals: '学术交流。'.repeat(600) } });
  await launch();
  await app.waitFor(isSaved);
  const typed = '学术交流。'.repeat(600);
  const { bytes, calls } = { ...app.page().setData };
  const field = app.page().find({ id: 'goals' });
  const began = Date.now();
  for (let key = 1; key <= 40; key += 1) {
    app.page().input(field, typed + '字'.repeat(key));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (Date.now() - began) / 1000;
  expect((app.page().setData.bytes - bytes) / 40).toBeLessThan(2048);
  expect((app.page().setData.calls - calls) / seconds).toBeLessThan(20);
  await cloudHolds(typed + '字'.repeat(40));
});
