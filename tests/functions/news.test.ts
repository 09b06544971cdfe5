/** What is told at once: in the inbox with the deed, pushed by the next run, once, and only while it is news. */
import { idSchema } from '../../domain/contracts/id';
import type { TestEmulator } from '../support/emulator';
import { awardProject, CONTACT, codeOf, dataOf, ORGANIZATION, staff, startSeeded } from './support/application';
import { allow, handIn, inboxOf, pushesTo, remaining } from './support/news';
import { approveSociety, askToJoin, becomePerson, registerSociety } from './support/organization';
import { fund, mine, officers } from './support/project';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(() => cloud.stop());

const run = () => cloud.fireTimer('reminders');
const accept = (id: string) => staff(cloud, 'applications.accept', { id });
const titles = async (openid = CONTACT) => (await inboxOf(cloud, openid)).map(({ title }) => title);
const pushes = (openid = CONTACT) => pushesTo(cloud, openid);

test('a decision is in the inbox at once, and on the phone with the next run, once', async () => {
  await allow(cloud, CONTACT, 2);
  const id = await handIn(cloud, CONTACT);
  dataOf(await accept(id));
  expect(await inboxOf(cloud, CONTACT)).toMatchObject([{ title: '申报已受理', isRead: false }]);
  expect(await pushes()).toEqual([]);
  expect(dataOf(await run())).toMatchObject({ deliveries: { pushed: 1 } });
  const told = [
    `pages/application/detail/index?id=${id}`,
    '“八桂科技讲坛”绿色制造学术报告会',
    '已受理',
    '正在形式审查，您现在不用做什么',
  ];
  expect(await pushes()).toEqual([told]);
  await run();
  await cloud.advance('PT5M');
  await run();
  expect(await pushes()).toEqual([told]);
  expect(await titles()).toEqual(['申报已受理']);
  expect(await remaining(cloud, CONTACT)).toBe(1);
});

test('a deed that is repeated because its answer was lost is one message', async () => {
  await allow(cloud, CONTACT, 3);
  const id = await handIn(cloud, CONTACT);
  const replies = [await accept(id), ...(await Promise.all([accept(id), accept(id)]))];
  expect(replies.every((reply) => codeOf(reply) === 'ok')).toBe(true);
  await run();
  expect(codeOf(await accept(id))).toBe('ok');
  await run();
  expect(await titles()).toEqual(['申报已受理']);
  expect(await pushes()).toHaveLength(1);
  expect(await remaining(cloud, CONTACT)).toBe(2);
});

test('what is decided at night is in the inbox at night, and on the phone at half past eight', async () => {
  await allow(cloud, CONTACT);
  const id = await handIn(cloud, CONTACT);
  await cloud.setClock('2026-04-15T23:00:00+08:00');
  dataOf(await accept(id));
  expect(await titles()).toEqual(['申报已受理']);
  for (const instant of ['2026-04-15T23:05:00+08:00', '2026-04-16T03:00:00+08:00', '2026-04-16T08:29:00+08:00']) {
    await cloud.setClock(instant);
    expect(dataOf(await run())).toMatchObject({ claimed: 0 });
  }
  expect(await pushes()).toEqual([]);
  await cloud.setClock('2026-04-16T08:30:00+08:00');
  await run();
  expect(await pushes()).toHaveLength(1);
  expect(await titles()).toEqual(['申报已受理']);
});

test('a run that comes only at night, after a day without a timer, waits for the morning as well', async () => {
  await allow(cloud, CONTACT);
  const id = await handIn(cloud, CONTACT);
  dataOf(await accept(id));
  await cloud.setClock('2026-04-15T22:00:00+08:00');
  await run();
  expect(await pushes()).toEqual([]);
  await cloud.setClock('2026-04-16T08:31:00+08:00');
  await run();
  expect(await pushes()).toHaveLength(1);
});

test('what was read in the app before the run is not pushed, and costs no credit', async () => {
  await allow(cloud, CONTACT);
  const id = await handIn(cloud, CONTACT);
  dataOf(await accept(id));
  const [item] = await inboxOf(cloud, CONTACT);
  dataOf(await cloud.call(CONTACT, 'inbox.markRead', { ids: [item?.id] }));
  await run();
  await cloud.advance('P1D');
  await run();
  expect(await pushes()).toEqual([]);
  expect(await remaining(cloud, CONTACT)).toBe(1);
  expect(await inboxOf(cloud, CONTACT)).toMatchObject([{ title: '申报已受理', isRead: true }]);
});

test('without a credit it is in the inbox, and a credit earned later does not bring it up again', async () => {
  const id = await handIn(cloud, CONTACT);
  dataOf(await accept(id));
  expect(dataOf(await run())).toMatchObject({ deliveries: { no_credit: 1 } });
  await allow(cloud, CONTACT);
  await cloud.advance('PT5M');
  await run();
  expect(await pushes()).toEqual([]);
  expect(await titles()).toEqual(['申报已受理']);
});

test('two decisions before the next run are two messages, the older first', async () => {
  await allow(cloud, CONTACT, 2);
  const id = await handIn(cloud, CONTACT);
  dataOf(await accept(id));
  await cloud.advance('PT1M');
  dataOf(await staff(cloud, 'applications.decide', { id, decision: 'send_to_experts' }));
  await run();
  expect((await pushes()).map(([, , stage]) => stage)).toEqual(['已受理', '专家评审']);
});

test('a return names the cells and the day', async () => {
  await allow(cloud, CONTACT);
  const id = await handIn(cloud, CONTACT);
  const comments = [
    { path: 'core.requestedYuan', text: '超过了本类上限' },
    { path: 'core.requestedYuan', text: '大写金额不一致' },
    { path: null, text: '请全文核对' },
  ];
  dataOf(await staff(cloud, 'applications.return', { id, comments, correctUntil: '2026-04-20' }));
  await run();
  const [[, , stage, note] = []] = await pushes();
  expect([stage, note]).toEqual(['退回修改', '4月20日前改好：申请金额、整份申报']);
});

test('every step of a project that its officer takes is pushed; what she did herself is not told', async () => {
  await allow(cloud, CONTACT, 10);
  const id = await awardProject(cloud);
  await fund(cloud, id, '2026-04-21');
  const extension = {
    kind: 'extension',
    key: 'extension-1',
    text: '报告会一场',
    reason: '专家出国',
    newDate: '2027-03-31',
  };
  const { change } = dataOf(await mine(cloud, 'askChange', { id, ...extension }));
  dataOf(await officers(cloud, 'decideChange', { id, changeId: change.id, decision: 'grant', comment: null }));
  dataOf(await officers(cloud, 'terminate', { id, reason: '单位注销', recoveredYuan: 5_000 }));
  await run();
  const told = (await pushes()).map(([page, , stage, note]) => `${page?.split('/')[1]} ${stage}：${note}`);
  expect(told.sort()).toEqual([
    'application 专家评审：形式审查已通过，结果会通知您',
    'application 公示中：公示到4月20日 23:59结束',
    'application 已受理：正在形式审查，您现在不用做什么',
    'project 已同意：验收延到2027年3月31日',
    'project 已拨款：拨付1.2万元，请留意到账',
    'project 已立项：资助1.2万元，请签订合同书',
    'project 已终止：须退回5000元，请按通知办理',
  ]);
});

test('who is concerned by a change of an organization is told on the phone too', async () => {
  const newcomer = await becomePerson(cloud, 'o-newcomer', '陆小芳', '13900000009');
  await allow(cloud, CONTACT, 5);
  await allow(cloud, newcomer, 5);
  const members = (openid: string, action: string, input: object) =>
    cloud.call(openid, `members.${action}`, { organizationId: ORGANIZATION, ...input });
  const memberId = await askToJoin(cloud, newcomer, ORGANIZATION);
  dataOf(await members(CONTACT, 'approve', { memberId }));
  const finding = {
    id: ORGANIZATION,
    key: 'sanction-1',
    kind: 'other',
    reason: '逾期未交年报',
    fromOn: '2026-04-10',
    untilOn: '2026-12-31',
  };
  const { sanction } = dataOf(await staff(cloud, 'organizations.sanction', finding));
  dataOf(
    await staff(cloud, 'organizations.liftSanction', { id: ORGANIZATION, sanctionId: sanction.id, reason: '已补交' }),
  );
  dataOf(await members(CONTACT, 'handOver', { toMemberId: memberId }));
  await run();
  const page = `pages/organization/detail/index?id=${ORGANIZATION}`;
  const told = async (openid: string) => (await pushes(openid)).map(([to, , stage]) => [to, stage]).sort();
  expect(await told(CONTACT)).toEqual([
    [page, '已解除'],
    [page, '待您处理'],
    [page, '违规处理'],
  ]);
  expect(await told(newcomer)).toEqual([
    [page, '已加入'],
    [page, '由您接手'],
  ]);
});

describe('with an openid as WeChat gives it, of 28 characters', () => {
  const OPENID = 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M';

  test('every message has an id that can be marked as read', async () => {
    await allow(cloud, OPENID, 2);
    const id = await registerSociety(cloud, OPENID);
    await approveSociety(cloud, id);
    dataOf(await cloud.call(OPENID, 'calls.follow', { slug: 'gx-2026', isFollowing: true }));
    await cloud.setClock('2026-04-19T09:00:30+08:00');
    await run();
    const items = await inboxOf(cloud, OPENID);
    expect(items.map(({ title }) => title).sort()).toEqual(['您关注的通知还有3天截止', '单位审核通过'].sort());
    for (const item of items) expect(idSchema.safeParse(item.id).success).toBe(true);
    const ids = items.map((item) => item.id);
    expect(dataOf(await cloud.call(OPENID, 'inbox.markRead', { ids }))).toEqual({ unread: 0 });
    expect((await inboxOf(cloud, OPENID)).every(({ isRead }) => isRead)).toBe(true);
    expect((await pushes(OPENID)).map(([, , stage]) => stage)).toEqual(['审核通过']);
  });
});

test('a message costs the deed two writes, itself and its plan', async () => {
  const id = await handIn(cloud, CONTACT);
  await cloud.clearMetrics();
  dataOf(await accept(id));
  const [metric] = await cloud.metrics();
  // Written besides: the application, its record and its plan.
  expect(metric?.gatewayCalls.filter((action) => action === 'database.modifyDocument')).toHaveLength(5);
  expect(metric?.gatewayCalls).toHaveLength(9);
});
