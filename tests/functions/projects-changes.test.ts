/** Changes and extensions: asked with a reason, decided once, everything planned anew, the old day kept. */
import type { TestEmulator } from '../support/emulator';
import { awardProject, CONTACT, codeOf, dataOf, OFFICER, OTHER_CONTACT } from './support/application';
import { bring, fund, mine, officers, read, startWithHand, told } from './support/project';

let cloud: TestEmulator;
let id: string;
beforeEach(async () => {
  cloud = await startWithHand();
  id = await awardProject(cloud);
  await fund(cloud, id, '2026-04-21');
});
afterEach(() => cloud.stop());

const extension = {
  kind: 'extension',
  key: 'ext-1',
  text: '专家报告会一场',
  reason: '专家出国',
  newDate: '2027-03-31',
};
const change = { kind: 'change', key: 'chg-1', text: '报告会改为线上举办', reason: '台风' };
const ask = (input: object, openid = CONTACT) => mine(cloud, 'askChange', { id, ...input }, openid);
const decide = (changeId: string, decision: object, openid = OFFICER) =>
  officers(cloud, 'decideChange', { id, changeId, ...decision }, openid);
const grant = { decision: 'grant', comment: null };
const refuse = { decision: 'refuse', comment: '会期可以调整，不必延期' };
const planned = async () =>
  (
    await cloud.send<{ _id: string; items: { ruleId: string; dueAt: string }[]; nextDueAt: string | null }[]>(
      'GET',
      'collections/reminder_plans?limit=200',
    )
  ).find(({ _id }) => _id === `project:${id}`);
const moments = async () =>
  Object.fromEntries(((await planned())?.items ?? []).map(({ ruleId, dueAt }) => [ruleId, dueAt]));
const inbox = async (): Promise<string[]> =>
  dataOf(await cloud.call(CONTACT, 'inbox.list')).items.map(({ title }: { title: string }) => title);

test('a granted extension moves the last day and the reminders, and keeps the old one (GX-2026 四、（三）)', async () => {
  expect(await moments()).toMatchObject({ 'acceptance-0d': '2026-11-30T09:00:00.000+08:00' });
  const { change: asked } = dataOf(await ask(extension));
  expect(asked).toMatchObject({ state: 'asked', newDate: '2027-03-31', askedBy: '覃志远', previousDate: null });
  const decided = dataOf(await decide(asked.id, { ...grant, comment: '请抓紧' }));
  expect(decided).toMatchObject({
    status: 'extended',
    dueOn: '2027-03-31',
    change: { state: 'granted', previousDate: '2026-11-30', comment: '请抓紧' },
  });
  const { project, dates } = await read(cloud, id);
  expect(project).toMatchObject({ status: 'extended', extendedTo: '2027-03-31', acceptanceDueOn: '2027-03-31' });
  expect(dates).toEqual([{ id: 'acceptance', title: '提交验收材料', on: '2027-03-31', isCertain: true }]);
  const { projects } = dataOf(await cloud.call(CONTACT, 'projects.list'));
  expect(projects[0]).toMatchObject({ id, acceptanceDueOn: '2027-03-31' });
  expect(await moments()).toMatchObject({
    'acceptance-30d': '2027-03-01T09:00:00.000+08:00',
    'acceptance-0d': '2027-03-31T09:00:00.000+08:00',
  });
  expect((await told(cloud, id)).slice(-2)).toEqual([
    '申请延期验收，延到 2027年3月31日。未完成：专家报告会一场。原因：专家出国',
    '同意延期验收：2026年11月30日 → 2027年3月31日。说明：请抓紧',
  ]);
  expect((await inbox())[0]).toBe('延期申请已同意');
  await cloud.setClock('2027-03-01T09:01:00+08:00');
  await cloud.fireTimer('reminders');
  expect((await inbox())[0]).toBe('验收材料还有30天到期');
});

test('a refusal names its reason and changes nothing else; then it may be asked again', async () => {
  const { change: asked } = dataOf(await ask(extension));
  expect(codeOf(await decide(asked.id, { decision: 'refuse' }))).toBe('INVALID_INPUT');
  const before = (await read(cloud, id)).project;
  expect(dataOf(await decide(asked.id, refuse))).toMatchObject({ status: 'funded', dueOn: '2026-11-30' });
  const { project } = await read(cloud, id);
  expect({ ...project, changes: [], version: 0 }).toEqual({ ...before, changes: [], version: 0 });
  expect((await told(cloud, id)).at(-1)).toBe('不同意延期验收。原因：会期可以调整，不必延期');
  expect((await inbox())[0]).toBe('延期申请未同意');
  expect(codeOf(await ask({ ...extension, key: 'ext-2' }))).toBe('ok');
});

test('one request at a time, and the same key is the same request', async () => {
  const { change: first } = dataOf(await ask(change));
  expect(dataOf(await ask(change)).change).toEqual(first);
  const second = await ask(extension);
  expect(codeOf(second)).toBe('TRANSITION_NOT_ALLOWED');
  expect(JSON.stringify(second)).toContain('上一次申请科协还没有答复');
  expect((await read(cloud, id)).project.changes).toHaveLength(1);
  dataOf(await decide(first.id, grant));
  expect((await told(cloud, id)).at(-1)).toBe('同意变更：报告会改为线上举办');
  // A repeated answer is the answer; another one comes too late.
  const { version } = (await read(cloud, id)).project;
  expect(dataOf(await decide(first.id, grant)).change.state).toBe('granted');
  expect(codeOf(await decide(first.id, refuse))).toBe('TRANSITION_NOT_ALLOWED');
  expect((await read(cloud, id)).project.version).toBe(version);
  expect((await inbox()).filter((title) => title === '变更申请已同意')).toHaveLength(1);
});

test('two phones that ask at once make one request', async () => {
  const replies = await Promise.all([ask(change), ask(extension), ask(change)]);
  expect((await read(cloud, id)).project.changes).toHaveLength(1);
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThan(0);
});

test('the new day lies after the one that holds, ahead of today, and not a slip of the year away', async () => {
  for (const newDate of ['2026-11-30', '2026-04-01', '2062-03-31', '2027-02-30']) {
    expect([newDate, codeOf(await ask({ ...extension, newDate }))]).toEqual([newDate, 'INVALID_INPUT']);
  }
  expect(codeOf(await ask({ ...change, newDate: '2027-03-31' }))).toBe('INVALID_INPUT');
  expect(codeOf(await ask({ ...extension, reason: '  ' }))).toBe('INVALID_INPUT');
  expect((await read(cloud, id)).project.changes).toEqual([]);
});

test('after the last day it is overdue and still open: an extension is asked and granted', async () => {
  await cloud.setClock('2026-12-20T10:00:00+08:00');
  expect((await read(cloud, id)).project.acceptanceDueOn).toBe('2026-11-30');
  const { change: asked } = dataOf(await ask(extension));
  expect(dataOf(await decide(asked.id, grant))).toMatchObject({ status: 'extended', dueOn: '2027-03-31' });
  expect((await planned())?.nextDueAt).toBe('2027-03-01T09:00:00.000+08:00');
});

test('a day that has passed while nobody answered cannot be granted any more', async () => {
  const { change: asked } = dataOf(await ask(extension));
  await cloud.setClock('2027-04-02T10:00:00+08:00');
  const late = await decide(asked.id, grant);
  expect(codeOf(late)).toBe('TRANSITION_NOT_ALLOWED');
  expect(JSON.stringify(late)).toContain('不能早于今天');
  dataOf(await decide(asked.id, refuse));
});

test('while materials are being corrected the correction’s day moves, and it remains a correction', async () => {
  await bring(cloud, id, { status: 'acceptance_returned', correctUntil: '2026-12-10' });
  const { change: asked } = dataOf(await ask({ ...extension, newDate: '2026-12-31' }));
  expect(dataOf(await decide(asked.id, grant))).toMatchObject({
    status: 'acceptance_returned',
    dueOn: '2026-12-31',
    change: { previousDate: '2026-12-10' },
  });
});

test('what is handed in or over asks for nothing; what was asked before is still answered', async () => {
  const { change: asked } = dataOf(await ask(change));
  await bring(cloud, id, { status: 'acceptance_submitted' });
  expect(codeOf(await ask({ ...change, key: 'chg-2' }))).toBe('TRANSITION_NOT_ALLOWED');
  expect(dataOf(await decide(asked.id, grant)).status).toBe('acceptance_submitted');
  await bring(cloud, id, { status: 'closed' });
  expect(codeOf(await ask({ ...change, key: 'chg-3' }))).toBe('TRANSITION_NOT_ALLOWED');
});

test('twenty requests are enough for one project', async () => {
  const { change: asked } = dataOf(await ask(change));
  const old = { ...asked, state: 'refused' };
  await bring(cloud, id, { changes: Array.from({ length: 20 }, (_, index) => ({ ...old, id: `old-${index}` })) });
  const reply = await ask({ ...change, key: 'one-more' });
  expect(JSON.stringify(reply)).toContain('最多申请 20 次');
});

test('others neither ask nor decide', async () => {
  expect(codeOf(await ask(change, OTHER_CONTACT))).toBe('NOT_FOUND');
  const { change: asked } = dataOf(await ask(change));
  expect(codeOf(await decide(asked.id, grant, 'persona-officer-guangdong'))).toBe('NOT_FOUND');
  expect(codeOf(await decide('nobodys', grant))).toBe('NOT_FOUND');
  expect(codeOf(await cloud.call(CONTACT, 'projects.decideChange', { id, changeId: asked.id, ...grant }))).toBe(
    'UNKNOWN_ACTION',
  );
});
