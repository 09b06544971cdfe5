/** Acceptance as people meet it: what does not apply, what is late, what came back, what is only partly done, and who may not. */
import { reminderTemplates } from '../../domain/reminders/templates';
import { AcceptanceWorld, heldActivity, type ProjectHand } from './support/acceptance';
import { CONTACT, codeOf, dataOf, OFFICER, OTHER_CONTACT, staff } from './support/application';

const NOW = '2026-10-20T10:00:00+08:00';
let world: AcceptanceWorld;
beforeAll(async () => {
  world = await AcceptanceWorld.start('acceptance', NOW);
});
afterAll(() => world.stop());

let count = 0;
/** 2023-4 asks for six papers and no more. */
const smallProject = (over: Record<string, unknown> = {}): Promise<ProjectHand> => {
  count += 1;
  return world.project(`small-${count}`, 'gx-2023', { categoryCode: '2023-4', activities: [heldActivity()], ...over });
};
const meetingProject = (): Promise<ProjectHand> => {
  count += 1;
  return world.project(`meeting-${count}`, 'gx-2023', { categoryCode: '2023-1' });
};
const handedIn = async (over: Record<string, unknown> = {}): Promise<ProjectHand> => {
  const project = await smallProject(over);
  await project.fillAll({ exempt: true });
  dataOf(await project.submit());
  return project;
};
const messageOf = (reply: Awaited<ReturnType<ProjectHand['own']>>): string => (reply.ok ? 'ok' : reply.error.message);
const inbox = async () => dataOf(await world.cloud.call(CONTACT, 'inbox.list')).items;
const versionOf = async (project: ProjectHand) => (await project.read()).project.version;

describe('what the contact person says of an item', () => {
  test('不适用 wants a reason, and only where the notice has a condition', async () => {
    const project = await meetingProject();
    const silent = await project.mark('meeting-notice', { applies: false });
    expect(silent).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', fields: [{ path: 'reason' }] } });
    const required = await project.mark('acceptance-form', { applies: false, reason: '没有办' });
    expect(messageOf(required)).toBe(
      '自治区科协项目验收表：通知要求必交，不能标为不适用；有困难请在备注里写明，或联系科协',
    );
    const said = await project.mark('meeting-notice', { applies: false, reason: '经费没有用于办会' });
    expect(dataOf(said).entry).toMatchObject({ state: 'not_applicable', mark: { reason: '经费没有用于办会' } });
    expect(codeOf(await project.mark('nothing', { note: '说明' }))).toBe('NOT_FOUND');
  });

  test('a repeat changes nothing; taking it back makes the item missing again', async () => {
    const project = await meetingProject();
    const exempt = () => project.mark('meeting-notice', { applies: false, reason: '经费没有用于办会' });
    const { version } = dataOf(await exempt());
    expect(await versionOf(project)).toBe(version);
    expect(dataOf(await exempt()).version).toBe(version);
    expect(await versionOf(project)).toBe(version);
    expect(dataOf(await project.mark('meeting-notice', {})).entry.state).toBe('missing');
    expect(await project.timeline()).toEqual(['说明“会议通知”不适用：经费没有用于办会', '撤回了对“会议通知”的说明']);
  });

  test('办了活动的 can be exempted only while no activity was held', async () => {
    const exempt = (project: ProjectHand) => project.mark('activity-notice', { applies: false, reason: '没有办活动' });
    const track = { categoryCode: '2023-5', trackCodes: ['2023-5-2'] };
    const before = await world.project('no-activity', 'gx-2023', track);
    expect(dataOf(await exempt(before)).entry.state).toBe('not_applicable');
    const after = await world.project('with-activity', 'gx-2023', { ...track, activities: [heldActivity()] });
    expect(codeOf(await exempt(after))).toBe('INVALID_INPUT');
  });
});

describe('handing in', () => {
  test('names every item that is not ready, and changes nothing', async () => {
    const project = await smallProject();
    const version = await versionOf(project);
    const reply = await project.submit();
    const fields = reply.ok ? [] : (reply.error.fields as { path: string; label: string; message: string }[]);
    expect(codeOf(reply)).toBe('FORM_INCOMPLETE');
    expect(fields.map(({ label }) => label)).toEqual([
      '活动通知',
      '活动照片',
      '刊登的新闻稿及截图',
      '会议签到表',
      '自治区科协项目验收表',
      '项目总结',
    ]);
    expect(fields[1]?.message).toBe('还没有上传：现场照片');
    const checked = dataOf(await project.own('check'));
    expect(checked).toMatchObject({ version, unmet: [], unverified: [] });
    expect(checked.problems).toEqual(fields);
    expect(await versionOf(project)).toBe(version);
  });

  test('before the money came there is nothing to hand in yet, and that is said', async () => {
    const project = await smallProject({ status: 'contracting' });
    await project.fillAll({ exempt: false });
    expect(messageOf(await project.submit())).toContain('还没有签订合同、拨付经费');
    const { problems } = dataOf(await project.own('check'));
    expect(problems).toEqual([expect.objectContaining({ path: 'project' })]);
  });

  test('tasks that were not reached want a reason, which is frozen with the rest', async () => {
    const project = await world.project('unmet', 'gx-2026', { categoryCode: '2026-1', trackCodes: ['2026-1-1'] });
    await project.fillAll({ exempt: false });
    const silent = await project.submit({ unmetReason: null });
    expect(silent).toMatchObject({ ok: false, error: { code: 'FORM_INCOMPLETE' } });
    const { unmet } = dataOf(await project.own('check'));
    expect(unmet.map(({ taskId }: { taskId: string }) => taskId)).toEqual(['forum', 'enterprise-service']);
    const { manifest } = dataOf(await project.submit({ unmetReason: '专家行程冲突，改到十二月' }));
    expect(manifest.unmetReason).toBe('专家行程冲突，改到十二月');
    expect(manifest.tasks.filter(({ state }: { state: string }) => state === 'unmet')).toHaveLength(2);
  });

  test('a lost reply: the same version again gets the same list, even after the officer began', async () => {
    const project = await smallProject();
    await project.fillAll({ exempt: false });
    const version = await versionOf(project);
    const first = dataOf(await project.submit({ version }));
    const [again, twice] = await Promise.all([project.submit({ version }), project.submit({ version })]);
    expect(dataOf(again)).toEqual(first);
    expect(dataOf(twice)).toEqual(first);
    dataOf(await project.review(['activity-notice'], 'passed'));
    expect(dataOf(await project.submit({ version })).manifest).toEqual(first.manifest);
    expect((await project.timeline()).filter((text) => text.startsWith('提交了验收材料'))).toHaveLength(1);
  });

  test('the same request again after it came back hands in nothing', async () => {
    const project = await smallProject();
    await project.fillAll({ exempt: false });
    const version = await versionOf(project);
    dataOf(await project.submit({ version }));
    dataOf(await project.review(['activity-notice'], 'returned', '没有盖章'));
    dataOf(await project.giveBack('2026-11-05'));
    expect(codeOf(await project.submit({ version }))).toBe('VERSION_CONFLICT');
  });

  test('two at once hand in once', async () => {
    const project = await smallProject();
    await project.fillAll({ exempt: false });
    const version = await versionOf(project);
    const replies = await Promise.all([1, 2, 3].map(() => project.submit({ version })));
    const hashes = new Set(replies.map((reply) => dataOf(reply).manifest.contentHash));
    expect(hashes.size).toBe(1);
    expect(dataOf(await project.own('manifest')).manifest.submissionNo).toBe(1);
  });

  test('a version from before the last file is stale', async () => {
    const project = await smallProject();
    await project.fillAll({ exempt: false });
    const version = await versionOf(project);
    await project.send(await project.entry('activity-notice'));
    expect(codeOf(await project.submit({ version }))).toBe('VERSION_CONFLICT');
  });

  test('the frozen list is of that day: what is uploaded after a return is not in it', async () => {
    const project = await handedIn();
    const before = dataOf(await project.own('manifest')).manifest;
    dataOf(await project.review(['activity-notice'], 'returned', '缺少盖章'));
    dataOf(await project.giveBack('2026-11-05'));
    await project.send(await project.entry('activity-notice'));
    expect(dataOf(await project.own('manifest', { submissionNo: 1 })).manifest).toEqual(before);
    expect(codeOf(await project.own('manifest', { submissionNo: 9 }))).toBe('NOT_FOUND');
  });

  test('after the last day it stays open, and after an extension the new day holds', async () => {
    const late = await smallProject();
    expect((await late.read()).project.acceptanceDueOn).toBe('2023-12-10');
    await late.fillAll({ exempt: false });
    expect(dataOf(await late.submit()).status).toBe('acceptance_submitted');
    const extended = await world.project('extended', 'gx-2023', {
      categoryCode: '2023-10',
      status: 'extended',
      extendedTo: '2026-12-01',
    });
    const { project, checklist } = await extended.read();
    expect(project.acceptanceDueOn).toBe('2026-12-01');
    const dueOf = (id: string) => checklist.find(({ item }) => item.id === id)?.dueOn;
    expect([dueOf('video'), dueOf('summary-report')]).toEqual(['2023-07-20', '2026-12-01']);
  });
});

describe('the officer’s word on each item', () => {
  test('a return wants its reason, an item without files cannot pass, and one item has one word', async () => {
    const project = await handedIn();
    expect(messageOf(await project.review(['activity-notice'], 'returned'))).toBe(
      '活动通知：退回须写明原因，联系人才知道怎么改',
    );
    const both = [
      { itemId: 'activity-notice', verdict: 'passed', comment: null },
      { itemId: 'activity-notice', verdict: 'returned', comment: '缺少盖章' },
    ];
    expect(codeOf(await project.officers('review', { verdicts: both }))).toBe('INVALID_INPUT');
    expect(codeOf(await project.review(['nothing'], 'passed'))).toBe('NOT_FOUND');
    const stations = await handedIn({ categoryCode: '2023-6', trackCodes: ['2023-6-1'] });
    expect(codeOf(await stations.review(['other-evidence'], 'passed'))).toBe('INVALID_INPUT');
  });

  test('clean items pass at once; a repeat writes nothing; a word can be taken back', async () => {
    const project = await handedIn();
    const { checklist, version } = dataOf(await project.passRest());
    expect(new Set(checklist.map(({ state }: { state: string }) => state))).toEqual(new Set(['passed']));
    dataOf(await project.review(['activity-notice', 'project-summary'], 'passed'));
    expect(await versionOf(project)).toBe(version);
    const after = dataOf(await project.review(['activity-notice'], null));
    expect(after.checklist[0]).toMatchObject({ state: 'submitted', verdict: null });
    expect((await project.timeline()).slice(-2)).toEqual(['审核材料：通过 6 项', '审核材料：撤回对“活动通知”的意见']);
  });

  test('while nothing was handed in there is nothing to judge', async () => {
    const project = await smallProject();
    expect(codeOf(await project.review(['activity-notice'], 'passed'))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await project.giveBack('2026-11-05'))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await project.close())).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('what came back', () => {
  test('整改 with a date names the items; only these may be changed, and a word can be the answer', async () => {
    const project = await handedIn();
    expect(messageOf(await project.giveBack('2026-11-05'))).toContain('请先在清单里退回至少一项');
    dataOf(await project.review(['activity-notice'], 'returned', '没有写明时间'));
    dataOf(await project.review(['project-summary'], 'returned', '请补写成效'));
    expect(messageOf(await project.giveBack('2026-10-01'))).toBe('补正截止日期：不能早于今天');
    const rectify = () => project.giveBack('2026-11-05', { isRectification: true, comment: '请按合同补办' });
    expect(dataOf(await rectify())).toEqual(dataOf(await rectify()));
    const [message] = await inbox();
    expect(message).toMatchObject({ title: '项目须限期整改' });
    expect(message.text).toBe(
      '《演示项目 2023-4》：请按要求整改，并改好：活动通知、项目总结。11月5日前重新提交，其余材料不用再动。科协意见：请按合同补办',
    );

    const untouched = await project.entry('activity-press');
    await expect(project.send(untouched)).rejects.toThrow(
      '“刊登的新闻稿及截图”没有被退回，不能再改；请只修改退回的材料',
    );
    await project.send(await project.entry('activity-notice'));
    dataOf(await project.mark('project-summary', { note: '成效见第三部分' }));
    expect((await project.read()).project.missing).toEqual([]);
    expect(dataOf(await project.submit()).manifest.submissionNo).toBe(2);
    expect((await project.read()).project.correctUntil).toBeNull();
  });

  test('an item that passed stays as it was passed', async () => {
    const project = await handedIn();
    dataOf(await project.review(['activity-notice'], 'returned', '没有写明时间'));
    dataOf(await project.review(['activity-press'], 'passed'));
    dataOf(await project.giveBack('2026-11-05'));
    const passed = await project.entry('activity-press');
    await expect(project.send(passed)).rejects.toThrow('“刊登的新闻稿及截图”已经通过验收，不能再改');
    expect(codeOf(await project.mark('activity-press', { note: '说明' }))).toBe('TRANSITION_NOT_ALLOWED');
  });

  test('the reminder names what came back, before the day of the correction', async () => {
    await world.cloud.accept(CONTACT, reminderTemplates.due.id);
    const project = await handedIn();
    dataOf(await project.review(['activity-notice'], 'returned', '没有写明时间'));
    dataOf(await project.giveBack('2026-10-27'));
    await world.cloud.setClock('2026-10-24T09:00:30+08:00');
    await world.cloud.fireTimer('reminders');
    const reminded = (await inbox()).find(({ link }: { link: string }) => link.includes(project.id));
    expect(reminded).toMatchObject({ title: '验收材料还有3天到期' });
    expect(reminded.text).toContain('还缺：活动通知（退回）。请于 10月27日 23:59 前提交');
    await project.send(await project.entry('activity-notice'));
    dataOf(await project.submit());
    await world.cloud.setClock('2026-10-26T09:00:30+08:00');
    await world.cloud.fireTimer('reminders');
    expect((await inbox()).filter(({ link }: { link: string }) => link.includes(project.id))).toHaveLength(2);
  });
});

describe('the end', () => {
  test('a pass wants every item passed; a partial result wants words and may take money back, never more than was given', async () => {
    const project = await handedIn();
    expect(messageOf(await project.close())).toContain('还有没审核的材料：活动通知、活动照片');
    dataOf(await project.review(['activity-notice'], 'returned', '活动没有办'));
    dataOf(await project.passRest());
    expect(messageOf(await project.close())).toContain('退回的材料还没有改好：活动通知');
    const partial = (over: object) => project.close({ result: 'partial', comment: '只办了一场', ...over });
    expect(codeOf(await partial({ comment: null }))).toBe('INVALID_INPUT');
    expect(messageOf(await partial({ recoveredYuan: 15_001 }))).toContain('不能超过资助金额 1.5万元');
    const closed = dataOf(await partial({ recoveredYuan: 5000 }));
    expect(closed.status).toBe('closed');
    expect(dataOf(await partial({ recoveredYuan: 5000 }))).toEqual(closed);
    expect(codeOf(await partial({ recoveredYuan: 1 }))).toBe('TRANSITION_NOT_ALLOWED');
    const { project: after } = await project.read();
    expect(after.outcome).toMatchObject({ result: 'partial', recoveredYuan: 5000 });
    expect((await project.timeline()).at(-1)).toBe('部分通过验收，项目结题，追回经费 5000元，只办了一场');
    await expect(project.send(await project.entry('activity-notice'))).rejects.toThrow('项目已经结束');
  });

  test('a closed project asks for nothing more, is reminded of no more and bars nobody any more', async () => {
    const title = '唯一没有结题的往年项目';
    const project = await handedIn({ title });
    const bars = async () => {
      const verdicts = dataOf(await world.cloud.call(CONTACT, 'calls.eligibility', { slug: 'gx-2026' }));
      return JSON.stringify(verdicts).includes(title);
    };
    expect(await bars()).toBe(true);
    dataOf(await project.passRest());
    dataOf(await project.close());
    expect(await bars()).toBe(false);
    const { projects } = dataOf(await world.cloud.call(CONTACT, 'projects.list'));
    expect(projects.find(({ id }: { id: string }) => id === project.id)).toMatchObject({
      status: 'closed',
      missing: [],
    });
    const plans = await world.cloud.send<{ _id: string; cancelledAt: string | null; items: unknown[] }[]>(
      'GET',
      'collections/reminder_plans?limit=200',
    );
    expect(plans.find(({ _id }) => _id === `project:${project.id}`)).toMatchObject({
      cancelledAt: expect.any(String),
      items: [],
    });
  });
});

describe('paper copies', () => {
  const sent = { deed: 'sent', way: 'post', on: '2026-10-20', number: 'SF1234567', copies: 4 };

  test('sent by the one, received by the other', async () => {
    const project = await handedIn();
    const receive = (on: string, openid = OFFICER) =>
      world.cloud.call(openid, 'acceptance.recordPaper', { deed: 'received', id: project.id, on });
    expect(codeOf(await receive('2026-10-20'))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await project.own('recordPaper', { ...sent, on: '2027-01-01' }))).toBe('INVALID_INPUT');
    expect(dataOf(await project.own('recordPaper', sent)).paper).toMatchObject({ copies: 4, receivedOn: null });
    expect(codeOf(await receive('2026-10-20', CONTACT))).toBe('NOT_FOUND');
    expect(codeOf(await receive('2026-10-19'))).toBe('INVALID_INPUT');
    expect(dataOf(await receive('2026-10-20')).paper.receivedOn).toBe('2026-10-20');
    expect(dataOf(await project.own('recordPaper', sent)).paper.receivedOn).toBe('2026-10-20');
    expect(codeOf(await project.own('recordPaper', sent, OFFICER))).toBe('NOT_FOUND');
    expect((await project.timeline()).slice(-2)).toEqual([
      '寄出纸质材料 4 份，10月20日，单号 SF1234567',
      '收到纸质材料 4 份，10月20日',
    ]);
  });
});

describe('the officers’ queue', () => {
  const queue = async (waiting: boolean, before?: string) =>
    dataOf(await staff(world.cloud, 'acceptance.queue', { waiting, ...(before ? { before } : {}) }));

  test('what was handed in waits, what was judged does not; each page continues the one before', async () => {
    const project = await handedIn();
    const found = (list: { projects: { id: string }[] }) => list.projects.find(({ id }) => id === project.id);
    expect(found(await queue(true))).toMatchObject({ waitsFor: '待审核验收材料', missing: [] });
    expect(found(await queue(false))).toBeUndefined();
    dataOf(await project.passRest());
    dataOf(await project.close());
    expect(found(await queue(true))).toBeUndefined();
    const first = await queue(false);
    expect(found(first)).toMatchObject({ status: 'closed', waitsFor: null });
    const moments = first.projects.map(({ updatedAt }: { updatedAt: string }) => updatedAt);
    expect(moments).toEqual([...moments].sort().reverse());
    const after = await queue(false, moments[0]);
    expect(after.projects.some(({ updatedAt }: { updatedAt: string }) => updatedAt >= moments[0])).toBe(false);
  });
});

test('nobody else sees it, and nobody else can do anything with it', async () => {
  const project = await handedIn();
  const others = [OTHER_CONTACT, 'persona-officer-guangdong'];
  for (const openid of others) {
    expect(codeOf(await project.own('get', {}, openid))).toBe('NOT_FOUND');
    expect(codeOf(await project.own('manifest', {}, openid))).toBe('NOT_FOUND');
  }
  const own: [string, object][] = [
    ['mark', { itemId: 'activity-notice', applies: true, reason: null, note: '说明' }],
    ['check', {}],
    ['submit', { version: 1, unmetReason: null, expenses: [] }],
    ['recordPaper', { deed: 'sent', way: 'hand', on: '2026-10-20', number: null, copies: 1 }],
  ];
  for (const [action, input] of own) {
    expect([action, codeOf(await project.own(action, input, OTHER_CONTACT))]).toEqual([action, 'NOT_FOUND']);
  }
  const version = await versionOf(project);
  const officers: [string, object][] = [
    ['review', { verdicts: [{ itemId: 'activity-notice', verdict: 'passed', comment: null }] }],
    ['conclude', { decision: 'close', result: 'passed', comment: null, recoveredYuan: null }],
  ];
  for (const [action, input] of officers) {
    expect([action, codeOf(await project.officers(action, input, 'persona-officer-guangdong'))]).toEqual([
      action,
      'NOT_FOUND',
    ]);
    expect([action, codeOf(await project.officers(action, input, CONTACT))]).toEqual([action, 'FORBIDDEN']);
  }
  expect(await versionOf(project)).toBe(version);
});
