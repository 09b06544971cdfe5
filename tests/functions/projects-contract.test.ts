/** From the award to the money: contract, its copy, the payment; and the end of a project that cannot go on. */
import type { TestEmulator } from '../support/emulator';
import { PDF } from '../support/file-bytes';
import { awardProject, CONTACT, codeOf, dataOf, OFFICER, OTHER_CONTACT } from './support/application';
import { sendCode } from './support/files';
import { bring, fund, mine, officers, read, startWithHand, told, uploadContract } from './support/project';

let cloud: TestEmulator;
let id: string;
beforeEach(async () => {
  cloud = await startWithHand();
  id = await awardProject(cloud);
});
afterEach(() => cloud.stop());

const sign = (signedOn: string, openid = CONTACT) => mine(cloud, 'sign', { id, signedOn }, openid);
const pay = (fundedOn: string, fundedYuan: number, openid = OFFICER) =>
  officers(cloud, 'fund', { id, fundedOn, fundedYuan }, openid);
const terminate = (recoveredYuan: number, reason = '承担单位无法开展') =>
  officers(cloud, 'terminate', { id, reason, recoveredYuan });
const queueRank = async () =>
  (await cloud.send<{ _id: string; queueRank: number }[]>('GET', 'collections/projects?limit=50')).find(
    ({ _id }) => _id === id,
  )?.queueRank;

describe('the overview (GX-2026 四、（二）（三）)', () => {
  test('says what is asked first, and draws the terms of the contract from the notice', async () => {
    const { project, terms, dates, contacts } = await read(cloud, id);
    expect(project).toMatchObject({
      status: 'contracting',
      awardedYuan: 12_000,
      funding: 'advance',
      ask: { action: '签订项目合同书', page: 'project' },
    });
    expect(terms).toMatchObject({ completion: { dueOn: '2026-11-30' }, capYuan: 15_000 });
    expect(terms.contractRules).toEqual([
      { text: '签订项目合同书后按要求拨付经费', source: '四、（二）' },
      { text: '原则上不改内容；确需变更或无法开展的，提前向学会部（联络部）申请', source: '四、（三）' },
    ]);
    expect(terms.moneyRules).toEqual([
      { text: '经费不得用于固定资产、对外投资、捐赠赞助、奖励，并守财政规定', source: '四、（二）' },
    ]);
    expect(terms.tasks.length).toBeGreaterThan(0);
    expect(contacts.length).toBeGreaterThan(0);
    expect(dates).toEqual([{ id: 'acceptance', title: '提交验收材料', on: '2026-11-30', isCertain: true }]);
  });

  test('is for its own people and the officers in scope', async () => {
    for (const action of ['get', 'timeline']) {
      expect(codeOf(await mine(cloud, action, { id }, OTHER_CONTACT))).toBe('NOT_FOUND');
      expect(codeOf(await mine(cloud, action, { id }, 'persona-officer-guangdong'))).toBe('NOT_FOUND');
      expect(codeOf(await mine(cloud, action, { id }, OFFICER))).toBe('ok');
    }
  });
});

describe('the contract', () => {
  test('is signed once its stamped copy lies here; the day may be corrected until the money comes', async () => {
    const without = await sign('2026-04-20');
    expect(codeOf(without)).toBe('TRANSITION_NOT_ALLOWED');
    expect(JSON.stringify(without)).toContain('请先上传签字盖章的合同书');
    await uploadContract(cloud, id);
    expect(codeOf(await sign('2026-04-22'))).toBe('INVALID_INPUT');
    expect(dataOf(await sign('2026-04-20')).contract.signedOn).toBe('2026-04-20');
    const { version } = (await read(cloud, id)).project;
    dataOf(await sign('2026-04-20'));
    expect((await read(cloud, id)).project.version).toBe(version);
    expect(dataOf(await sign('2026-04-21')).contract.signedOn).toBe('2026-04-21');
    expect((await told(cloud, id)).slice(-2)).toEqual([
      '签订了项目合同书（2026年4月20日）',
      '更正了合同签订日期（2026年4月21日）',
    ]);
    expect((await read(cloud, id)).project.ask.action).toMatch(/^去补：/);
  });

  test('its copy is counted apart from the checklist, and is closed to changes after the payment', async () => {
    const before = (await read(cloud, id)).checklist;
    const evidence = await uploadContract(cloud, id);
    expect((await read(cloud, id)).checklist).toEqual(before);
    await fund(cloud, id, '2026-04-21');
    const subject = { kind: 'project', id };
    const more = { subject, slot: 'contract', key: 'late', type: 'pdf', bytes: PDF } as const;
    await expect(sendCode(cloud, more)).rejects.toThrow('合同已经办完');
    const removal = await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: evidence.id });
    expect(codeOf(removal)).toBe('TRANSITION_NOT_ALLOWED');
  });

  test('a slip of the post lies beside the checklist too, and no other place is known', async () => {
    const subject = { kind: 'project', id };
    expect(await sendCode(cloud, { subject, slot: 'paper', key: 'slip', type: 'jpg', bytes: PDF })).toBe(
      'FILE_REJECTED',
    );
    expect(await sendCode(cloud, { subject, slot: 'paper', key: 'slip-2', type: 'pdf', bytes: PDF })).toBe('ok');
    const nowhere = { subject, slot: 'item:nothing', key: 'x', type: 'pdf', bytes: PDF } as const;
    await expect(sendCode(cloud, nowhere)).rejects.toThrow('FILE_REJECTED');
  });

  test('belongs to the contact person alone', async () => {
    await uploadContract(cloud, id);
    expect(codeOf(await sign('2026-04-21', OTHER_CONTACT))).toBe('NOT_FOUND');
    expect(codeOf(await sign('2026-04-21', OFFICER))).toBe('FORBIDDEN');
  });
});

describe('the money', () => {
  test('follows the signature, is at most the grant, and is told', async () => {
    expect(codeOf(await pay('2026-04-21', 12_000))).toBe('TRANSITION_NOT_ALLOWED');
    const evidence = await uploadContract(cloud, id);
    expect(await queueRank()).toBe(1);
    dataOf(await sign('2026-04-20'));
    expect(await queueRank()).toBe(0);
    expect(codeOf(await pay('2026-04-19', 12_000))).toBe('INVALID_INPUT');
    expect(codeOf(await pay('2026-04-30', 12_000))).toBe('INVALID_INPUT');
    expect(codeOf(await pay('2026-04-21', 12_001))).toBe('AMOUNT_ABOVE_CAP');
    dataOf(await cloud.call(CONTACT, 'files.remove', { subject: { kind: 'project', id }, evidenceId: evidence.id }));
    expect(JSON.stringify(await pay('2026-04-21', 12_000))).toContain('合同书还没有上传');
    await uploadContract(cloud, id, 'again');
    expect(dataOf(await pay('2026-04-21', 12_000))).toEqual({
      status: 'funded',
      contract: { signedOn: '2026-04-20', fundedOn: '2026-04-21', fundedYuan: 12_000 },
    });
    expect(await queueRank()).toBe(1);
    expect(dataOf(await pay('2026-04-21', 12_000)).status).toBe('funded');
    expect(codeOf(await pay('2026-04-21', 11_000))).toBe('TRANSITION_NOT_ALLOWED');
    expect(await told(cloud, id)).toContain('合同已签，经费已拨付：1.2万元（2026年4月21日）');
    const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
    expect(items[0]).toMatchObject({ title: '经费已拨付', link: `pages/project/overview/index?id=${id}` });
    expect(items.filter(({ title }: { title: string }) => title === '经费已拨付')).toHaveLength(1);
  });

  test('is the officer’s in scope to record', async () => {
    await uploadContract(cloud, id);
    dataOf(await sign('2026-04-21'));
    expect(codeOf(await pay('2026-04-21', 12_000, 'persona-officer-guangdong'))).toBe('NOT_FOUND');
  });
});

describe('termination (GX-2023 四（三）: 追回相关拨款)', () => {
  test('takes back at most what was paid, cancels the reminders, and is the end', async () => {
    await fund(cloud, id, '2026-04-21');
    expect(codeOf(await terminate(12_001))).toBe('AMOUNT_ABOVE_CAP');
    expect(dataOf(await terminate(8_000))).toEqual({ status: 'terminated' });
    expect(dataOf(await terminate(8_000))).toEqual({ status: 'terminated' });
    expect(codeOf(await terminate(7_000))).toBe('TRANSITION_NOT_ALLOWED');
    const { project } = await read(cloud, id);
    expect(project.outcome).toMatchObject({ result: 'terminated', recoveredYuan: 8_000, comment: '承担单位无法开展' });
    expect(project.ask).toEqual({ action: null, detail: '已终止', page: 'project' });
    expect((await told(cloud, id)).at(-1)).toBe('终止项目，追回经费 8000元。原因：承担单位无法开展');
    const plans = await cloud.send<{ _id: string; nextDueAt: string | null }[]>(
      'GET',
      'collections/reminder_plans?limit=200',
    );
    expect(plans.find(({ _id }) => _id === `project:${id}`)?.nextDueAt).toBeNull();
    const change = { id, key: 'k', kind: 'change', text: '改期', reason: '天气' };
    expect(codeOf(await mine(cloud, 'askChange', change))).toBe('TRANSITION_NOT_ALLOWED');
  });

  test('of a project that was never paid takes nothing back', async () => {
    expect(codeOf(await terminate(1))).toBe('AMOUNT_ABOVE_CAP');
    expect(dataOf(await terminate(0))).toEqual({ status: 'terminated' });
    expect((await told(cloud, id)).at(-1)).toBe('终止项目，不追回经费。原因：承担单位无法开展');
  });

  test('is over for what is closed', async () => {
    await bring(cloud, id, { status: 'closed' });
    expect(codeOf(await terminate(0))).toBe('TRANSITION_NOT_ALLOWED');
  });
});
