/** Where the money comes afterwards (2026-7 二、五): registered, carried out, judged, awarded, paid. */
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, fillDraft, OFFICER, ORGANIZATION, staff } from './support/application';
import { bring, mine, officers, read, registerProject, startWithHand, submitAfterwards, told } from './support/project';

let cloud: TestEmulator;
const university = { openid: CONTACT, organizationId: ORGANIZATION };
beforeEach(async () => {
  cloud = await startWithHand();
});
afterEach(() => cloud.stop());

const decide = (id: string, decision: string, more: object = {}) =>
  officers(cloud, 'decide', { id, decision, ...more });
const inbox = async (): Promise<string[]> =>
  dataOf(await cloud.call(CONTACT, 'inbox.list')).items.map(({ title }: { title: string }) => title);

describe('registration', () => {
  test('makes a project without money, whose results are due on 10 November', async () => {
    const applicationId = await submitAfterwards(cloud, university);
    const { projectId } = dataOf(await staff(cloud, 'applications.register', { id: applicationId }));
    expect(dataOf(await staff(cloud, 'applications.register', { id: applicationId }))).toEqual({ projectId });
    const { project, terms, dates } = await read(cloud, projectId);
    expect(project).toMatchObject({
      status: 'registered',
      funding: 'afterwards',
      awardedYuan: 0,
      acceptanceDueOn: '2026-11-10',
      version: 1,
    });
    expect(project.ask).toMatchObject({ page: 'checklist', detail: expect.stringMatching(/^活动成果还差 \d+ 项$/) });
    expect(terms.capYuan).toBe(30_000);
    expect(dates).toEqual([
      { id: 'completion', title: '完成项目全部任务', on: '2026-10-31', isCertain: true },
      { id: 'acceptance', title: '提交活动成果', on: '2026-11-10', isCertain: true },
    ]);
    const { application, timeline } = dataOf(await cloud.call(CONTACT, 'applications.get', { id: applicationId }));
    expect(application).toMatchObject({ status: 'registered', projectId });
    expect(timeline.at(-1).text).toBe('审查通过，予以登记');
    expect(await told(cloud, projectId)).toEqual(['项目登记，成果评审通过后给予资助']);
    expect((await inbox())[0]).toBe('项目已登记');
    await cloud.setClock('2026-11-03T09:01:00+08:00');
    await cloud.fireTimer('reminders');
    expect((await inbox())[0]).toBe('验收材料还有7天到期');
  });

  test('is the only way for such a category, and closed to every other', async () => {
    const afterwards = await submitAfterwards(cloud, university);
    dataOf(await staff(cloud, 'applications.accept', { id: afterwards }));
    const toExperts = await staff(cloud, 'applications.decide', { id: afterwards, decision: 'send_to_experts' });
    expect(codeOf(toExperts)).toBe('TRANSITION_NOT_ALLOWED');
    expect(JSON.stringify(toExperts)).toContain('请予以登记');
    expect(codeOf(await staff(cloud, 'applications.award', { id: afterwards, awardedYuan: 1 }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
    dataOf(await staff(cloud, 'applications.register', { id: afterwards }));
    expect(codeOf(await cloud.call(CONTACT, 'applications.withdraw', { id: afterwards }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );

    const { id, version } = await fillDraft(cloud);
    expect(codeOf(await staff(cloud, 'applications.register', { id }))).toBe('TRANSITION_NOT_ALLOWED');
    dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
    expect(codeOf(await staff(cloud, 'applications.register', { id }))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await staff(cloud, 'applications.register', { id }, 'persona-officer-guangdong'))).toBe('NOT_FOUND');
  });
});

describe('results', () => {
  let id: string;
  beforeEach(async () => {
    id = await registerProject(cloud, university);
  });

  test('are judged, publicized, awarded within the cap, paid and closed; each step once', async () => {
    expect(codeOf(await decide(id, 'send_to_experts'))).toBe('TRANSITION_NOT_ALLOWED');
    await cloud.setClock('2026-11-11T10:00:00+08:00');
    await bring(cloud, id, { status: 'results_submitted' });
    expect(dataOf(await decide(id, 'send_to_experts'))).toEqual({ status: 'expert_review' });
    expect(dataOf(await decide(id, 'send_to_experts'))).toEqual({ status: 'expert_review' });
    expect(codeOf(await decide(id, 'award', { awardedYuan: 20_000 }))).toBe('TRANSITION_NOT_ALLOWED');
    dataOf(await decide(id, 'publicize', { days: 5 }));
    expect(codeOf(await decide(id, 'publicize', { days: 3 }))).toBe('ok');
    const early = await decide(id, 'award', { awardedYuan: 20_000 });
    expect(codeOf(early)).toBe('PUBLICITY_NOT_OVER');
    expect(JSON.stringify(early)).toContain('公示到 11月16日 23:59 结束，之后才能给予资助');
    await cloud.advance('P6D');
    expect(codeOf(await decide(id, 'award', { awardedYuan: 30_001 }))).toBe('AMOUNT_ABOVE_CAP');
    expect(dataOf(await decide(id, 'award', { awardedYuan: 30_000 }))).toEqual({ status: 'awarded' });
    expect(dataOf(await decide(id, 'award', { awardedYuan: 30_000 }))).toEqual({ status: 'awarded' });
    expect(codeOf(await decide(id, 'award', { awardedYuan: 20_000 }))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await decide(id, 'pay', { paidOn: '2026-12-31' }))).toBe('INVALID_INPUT');
    dataOf(await decide(id, 'pay', { paidOn: '2026-11-17' }));
    expect((await read(cloud, id)).project).toMatchObject({
      status: 'paid',
      awardedYuan: 30_000,
      contract: { signedOn: null, fundedOn: '2026-11-17', fundedYuan: 30_000 },
    });
    dataOf(await decide(id, 'close'));
    dataOf(await decide(id, 'close'));
    expect((await read(cloud, id)).project).toMatchObject({ status: 'closed', outcome: { result: 'passed' } });
    expect(await told(cloud, id)).toEqual([
      '项目登记，成果评审通过后给予资助',
      '成果送专家评审',
      '评审通过，开始公示，公示 5 天，到 11月16日 23:59 结束',
      '公示结束，给予资助，资助 3万元',
      '资助经费已拨付，3万元（2026年11月17日）',
      '项目结题',
    ]);
    expect((await inbox()).slice(0, 5)).toEqual([
      '项目已结题',
      '资助经费已拨付',
      '获得资助',
      '成果评审通过，正在公示',
      '成果已送专家评审',
    ]);
  });

  test('may be declined with a reason until the award', async () => {
    expect(codeOf(await decide(id, 'decline'))).toBe('INVALID_INPUT');
    dataOf(await decide(id, 'decline', { reason: '没有按期开展' }));
    dataOf(await decide(id, 'decline', { reason: '没有按期开展' }));
    expect(codeOf(await decide(id, 'decline', { reason: '别的原因' }))).toBe('TRANSITION_NOT_ALLOWED');
    const { project } = await read(cloud, id);
    expect(project).toMatchObject({ status: 'declined', outcome: { result: 'declined', comment: '没有按期开展' } });
    expect((await inbox())[0]).toBe('本次未获资助');
  });

  test('the contract and the other way’s steps are not theirs', async () => {
    expect(codeOf(await mine(cloud, 'sign', { id, signedOn: '2026-04-15' }))).toBe('TRANSITION_NOT_ALLOWED');
    const fund = { id, fundedOn: '2026-04-15', fundedYuan: 1 };
    expect(codeOf(await officers(cloud, 'fund', fund))).toBe('TRANSITION_NOT_ALLOWED');
    const end = { id, reason: '不再开展', recoveredYuan: 0 };
    expect(codeOf(await officers(cloud, 'terminate', end))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await officers(cloud, 'decide', { id, decision: 'close' }, 'persona-officer-guangdong'))).toBe(
      'NOT_FOUND',
    );
    expect(codeOf(await cloud.call(CONTACT, 'projects.decide', { id, decision: 'close' }))).toBe('UNKNOWN_ACTION');
  });

  test('an extension moves their day, and they stay where they are', async () => {
    const asked = { id, key: 'e', kind: 'extension', text: '一场活动', reason: '嘉宾改期', newDate: '2026-12-10' };
    const { change } = dataOf(await mine(cloud, 'askChange', asked));
    const grant = { id, changeId: change.id, decision: 'grant', comment: null };
    expect(dataOf(await officers(cloud, 'decideChange', grant))).toMatchObject({
      status: 'registered',
      dueOn: '2026-12-10',
      change: { previousDate: '2026-11-10' },
    });
  });
});

test('the advance way knows none of these steps', async () => {
  const { projects } = dataOf(await cloud.call('persona-contact-1', 'projects.list'));
  const [{ id }] = projects;
  await bring(cloud, id, { status: 'acceptance_submitted' });
  expect(codeOf(await officers(cloud, 'decide', { id, decision: 'close' }, OFFICER))).toBe('TRANSITION_NOT_ALLOWED');
});
