/** Back and forth between the contact person and the officers, step by step along the transition table. */
import type { TestEmulator } from '../support/emulator';
import {
  answers,
  bringToPublicity,
  CONTACT,
  codeOf,
  dataOf,
  fillDraft,
  JPEG,
  staff,
  startSeeded,
} from './support/application';
import { send } from './support/files';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(() => cloud.stop());

const act = (action: string, input: object) => cloud.call(CONTACT, `applications.${action}`, input);
const get = async (id: string) => dataOf(await act('get', { id })).application;
const timelineOf = async (id: string): Promise<string[]> =>
  dataOf(await act('timeline', { id })).timeline.map((event: { text: string }) => event.text);

async function submitted() {
  const { id, version } = await fillDraft(cloud);
  const { receipt, version: after } = dataOf(await act('submit', { id, version }));
  return { id, receipt, version: after as number };
}

const comments = [
  { path: 'answers.goals', text: '预期成果请写明参会人数' },
  { path: 'core.budgetLines', text: '请细分专家咨询费' },
  { path: null, text: '请核对单位名称' },
];
const giveBack = (id: string, over: object = {}) =>
  staff(cloud, 'applications.return', { id, comments, correctUntil: '2026-04-25', ...over });

describe('a return', () => {
  test('names the fields, moves the deadline, and tells the contact person', async () => {
    const { id } = await submitted();
    expect(dataOf(await giveBack(id))).toEqual({ status: 'returned' });
    // A repeated tap.
    expect(dataOf(await giveBack(id))).toEqual({ status: 'returned' });
    const { status, correction } = await get(id);
    expect(status).toBe('returned');
    expect(correction).toMatchObject({
      correctBefore: '2026-04-26T00:00:00.000+08:00',
      comments: [{ label: '项目目标、预期成果' }, { label: '经费预算' }, { label: '整份申报' }],
    });
    const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
    expect(items.filter((item: { title: string }) => item.title === '申报被退回修改')).toHaveLength(1);
    expect(items[0].text).toContain('4月25日 23:59 前改好重新提交');
    expect((await timelineOf(id)).at(-1)).toBe('退回修改，3 条意见，4月25日 23:59 前改好重新提交');
  });

  test('of a field that the form does not have, or with a day in the past, is refused and changes nothing', async () => {
    const { id } = await submitted();
    const noField = await giveBack(id, { comments: [{ path: 'answers.nothing', text: '请补充' }] });
    expect(noField).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', fields: [{ label: '修改意见' }] } });
    const past = await giveBack(id, { correctUntil: '2026-04-14' });
    expect(past).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', fields: [{ label: '补正截止日期' }] } });
    expect(codeOf(await giveBack(id, { correctUntil: '2027-04-14' }))).toBe('INVALID_INPUT');
    expect(codeOf(await giveBack(id, { comments: [] }))).toBe('INVALID_INPUT');
    expect((await get(id)).status).toBe('submitted');
  });

  test('after it only the correction’s own deadline counts, to the millisecond', async () => {
    const { id } = await submitted();
    dataOf(await giveBack(id));
    await cloud.setClock('2026-04-25T23:59:50.000+08:00');
    const { version } = await get(id);
    const saved = dataOf(await act('save', { id, baseVersion: version, answers: { goals: '120 人参会。' } }));
    const again = dataOf(await act('submit', { id, version: saved.version }));
    expect(again.receipt.submissionNo).toBe(2);
    expect((await get(id)).status).toBe('submitted');
  });

  test('and at that deadline it is too late; what was written stays, and the officer may decide', async () => {
    const { id } = await submitted();
    dataOf(await giveBack(id));
    await cloud.setClock('2026-04-26T00:00:00.000+08:00');
    const { version } = await get(id);
    const late = await act('submit', { id, version });
    expect(late).toMatchObject({ ok: false, error: { code: 'CORRECTION_CLOSED' } });
    expect((await get(id)).answers).toMatchObject(answers);
    expect((await timelineOf(id)).at(-1)).toContain('提交未成功：补正截止时间已过');
    const declined = { id, decision: 'decline', reason: '逾期未补正' };
    expect(dataOf(await staff(cloud, 'applications.decide', declined))).toEqual({ status: 'declined' });
    const [told] = dataOf(await cloud.call(CONTACT, 'inbox.list')).items;
    expect(told.text).toContain('原因：逾期未补正');
  });

  test('officers and print see what was submitted, not what is being changed', async () => {
    const { id, receipt } = await submitted();
    dataOf(await giveBack(id));
    const { version } = await get(id);
    dataOf(await act('save', { id, baseVersion: version, answers: { goals: '改到一半' } }));
    const seen = dataOf(await staff(cloud, 'applications.submission', { id }).then(() => act('submission', { id })));
    expect(seen.submission).toMatchObject({ receipt, answers: { goals: answers.goals } });
    const byOfficer = dataOf(await cloud.call('persona-officer-1', 'applications.submission', { id }));
    expect(byOfficer.submission.answers.goals).toBe(answers.goals);
    expect(codeOf(await cloud.call('persona-officer-guangdong', 'applications.submission', { id }))).toBe('NOT_FOUND');
  });
});

describe('a refused attempt', () => {
  test('is kept with what was missing, once however often it is repeated', async () => {
    const { id, version } = await fillDraft(cloud);
    const saved = dataOf(await act('save', { id, baseVersion: version, answers: { goals: '' } }));
    for (let round = 0; round < 3; round += 1) {
      expect(codeOf(await act('submit', { id, version: saved.version }))).toBe('FORM_INCOMPLETE');
    }
    const refusals = (await timelineOf(id)).filter((text) => text.startsWith('提交未成功'));
    expect(refusals).toEqual(['提交未成功：还有 1 处需要补充（项目目标、预期成果）']);
  });

  test('for a sanctioned or otherwise barred organization happens at the submit, too', async () => {
    const { id, version } = await fillDraft(cloud);
    await cloud.setClock('2026-04-23T00:00:00.000+08:00');
    expect(codeOf(await act('submit', { id, version }))).toBe('CALL_CLOSED');
    expect((await timelineOf(id)).at(-1)).toContain('申报已截止');
  });
});

describe('a withdrawal', () => {
  test('before the deadline takes it from the officers; it may be changed and submitted again', async () => {
    const { id } = await submitted();
    const withdrawn = dataOf(await act('withdraw', { id }));
    expect(withdrawn.status).toBe('withdrawn');
    expect(dataOf(await act('withdraw', { id }))).toEqual(withdrawn);
    const { applications } = dataOf(await staff(cloud, 'applications.queue', { waiting: true }));
    expect(applications.map((one: { id: string }) => one.id)).not.toContain(id);
    expect(codeOf(await staff(cloud, 'applications.accept', { id }))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await cloud.call('persona-officer-1', 'applications.submission', { id }))).toBe('NOT_FOUND');
    const again = dataOf(await act('submit', { id, version: withdrawn.version }));
    expect(again.receipt.submissionNo).toBe(2);
  });

  test('is not possible after the deadline, nor once experts have it', async () => {
    const { id } = await submitted();
    await cloud.setClock('2026-04-23T00:00:00.000+08:00');
    expect(codeOf(await act('withdraw', { id }))).toBe('CALL_CLOSED');
    await bringToPublicity(cloud, id);
    expect(codeOf(await act('withdraw', { id }))).toBe('TRANSITION_NOT_ALLOWED');
  });
});

const sendScan = async (id: string) =>
  dataOf(
    await send(cloud, {
      subject: { kind: 'application', id },
      slot: 'step:our-scan',
      key: `scan-of-${id}`,
      type: 'jpg',
      bytes: JPEG,
    }),
  );

describe('steps after the submit', () => {
  const step = (id: string, over: object) =>
    act('recordStep', { id, state: 'done', on: null, note: null, code: null, ...over });

  test('follow the notice; the scan needs the code of the latest print, the portal a day', async () => {
    const { id, receipt } = await submitted();
    const { filing } = await get(id);
    expect(filing.steps.map((one: { asks: string }) => one.asks)).toEqual([
      'copy',
      'print',
      'stamp',
      'scan',
      'portal',
      'paper',
    ]);
    expect(codeOf(await step(id, { stepId: 'our-scan', code: 'AAAAAA' }))).toBe('CODE_MISMATCH');
    expect(codeOf(await step(id, { stepId: 'our-scan', code: receipt.code }))).toBe('STEP_INVALID');
    await sendScan(id);
    expect(codeOf(await step(id, { stepId: 'upload' }))).toBe('STEP_INVALID');
    expect(codeOf(await step(id, { stepId: 'upload', on: '2026-04-16' }))).toBe('STEP_INVALID');
    expect(codeOf(await step(id, { stepId: 'upload', state: 'not_applicable' }))).toBe('STEP_INVALID');
    expect(codeOf(await step(id, { stepId: 'nothing' }))).toBe('STEP_INVALID');
    dataOf(await step(id, { stepId: 'our-scan', code: receipt.code.toLowerCase() }));
    const filed = { stepId: 'upload', on: '2026-04-15', note: '系统编号 88' };
    dataOf(await step(id, filed));
    // The same again changes nothing.
    const { version } = await get(id);
    dataOf(await step(id, filed));
    expect((await get(id)).version).toBe(version);
    expect((await timelineOf(id)).at(-1)).toBe(
      '已办：把签字盖章的申报表上传系统，完成线上填报（4月15日，系统编号 88）',
    );
    const { filing: after } = dataOf(await step(id, { stepId: 'upload', state: 'open' }));
    expect(after.marks.map((mark: { stepId: string }) => mark.stepId)).toEqual(['our-scan']);
  });

  test('begin again with a resubmission, whose code is another', async () => {
    const { id, receipt } = await submitted();
    await sendScan(id);
    dataOf(await step(id, { stepId: 'our-scan', code: receipt.code }));
    dataOf(await giveBack(id));
    const { version } = await get(id);
    const saved = dataOf(await act('save', { id, baseVersion: version, answers: { goals: '120 人参会。' } }));
    const second = dataOf(await act('submit', { id, version: saved.version })).receipt;
    expect(second.code).not.toBe(receipt.code);
    const { filing } = await get(id);
    expect(filing.marks).toEqual([]);
    expect(filing.steps.every((one: { dueBefore: string }) => one.dueBefore.startsWith('2026-04-26'))).toBe(true);
    expect(codeOf(await step(id, { stepId: 'our-scan', code: receipt.code }))).toBe('CODE_MISMATCH');
  });

  test('are nobody else’s, and none before the submit', async () => {
    const { id } = await fillDraft(cloud);
    expect(codeOf(await step(id, { stepId: 'upload', on: '2026-04-15' }))).toBe('TRANSITION_NOT_ALLOWED');
    const foreign = { id, stepId: 'upload', state: 'done', on: '2026-04-15', note: null, code: null };
    expect(codeOf(await cloud.call('persona-contact-1', 'applications.recordStep', foreign))).toBe('NOT_FOUND');
  });
});

test('a submit takes at most ten calls to the platform', async () => {
  const { id, version } = await fillDraft(cloud);
  await cloud.clearMetrics();
  dataOf(await act('submit', { id, version }));
  const [metric] = await cloud.metrics();
  expect(metric?.gatewayCalls.length).toBeLessThanOrEqual(10);
});
