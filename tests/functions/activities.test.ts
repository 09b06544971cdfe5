/** Activities of a project: planned, moved, filed, recorded, cancelled; and what the project keeps of them. */
import type { TestEmulator } from '../support/emulator';
import { forum } from './support/activity';
import {
  awardProject,
  CONTACT,
  codeOf,
  dataOf,
  JPEG,
  OFFICER,
  OTHER_CONTACT,
  photo,
  uploadFile,
} from './support/application';
import { bring, fund, read, startWithHand, told } from './support/project';

let cloud: TestEmulator;
let projectId: string;
beforeAll(async () => {
  // The award takes six days: it is 21 April.
  cloud = await startWithHand();
  projectId = await awardProject(cloud);
  await fund(cloud, projectId, '2026-04-20');
});
afterAll(() => cloud.stop());

const act = (action: string, input: object, openid = CONTACT) => cloud.call(openid, `activities.${action}`, input);
const plan = async (key: string, over: object = {}) =>
  dataOf(await act('plan', { projectId, key, plan: forum(over) })).activity;
const list = async (openid = CONTACT) => dataOf(await act('list', { projectId }, openid));
const find = async (id: string) => (await list()).activities.find((one: { id: string }) => one.id === id);
const progressOf = async (taskId: string) =>
  (await list()).progress.find((one: { taskId: string }) => one.taskId === taskId);
const held = { summary: '三位专家作了报告。', counts: { participants: 86 }, pressUrl: 'https://example.com/news' };

describe('before anything is planned', () => {
  test('the tasks are open, and each has a last safe day', async () => {
    const { activities, proposals, tasks, refusal } = await list();
    expect(activities).toEqual([]);
    expect(refusal).toBeNull();
    expect(tasks.map(({ id }: { id: string }) => id)).toEqual(['forum', 'enterprise-service']);
    expect(proposals).toEqual([
      expect.objectContaining({ taskId: 'forum', left: 1, holdBy: '2026-11-23', isTight: false }),
      expect.objectContaining({ taskId: 'enterprise-service', holdBy: '2026-11-23', filings: [] }),
    ]);
  });
});

describe('planning', () => {
  test('the first activity starts the project; its filing has a day; a repeat makes no second one', async () => {
    expect((await read(cloud, projectId)).project.status).toBe('funded');
    const activity = await plan('first-forum');
    expect(activity).toMatchObject({
      status: 'planned',
      version: 1,
      filings: [{ id: 'forum', source: '二、（二）5', dueOn: '2026-08-28', doneOn: null, isCertain: true }],
    });
    expect(await plan('first-forum')).toEqual(activity);
    expect((await list()).activities).toHaveLength(1);
    expect((await read(cloud, projectId)).project.status).toBe('in_progress');
    expect((await told(cloud, projectId)).filter((text) => text.startsWith('开始实施：安排活动'))).toHaveLength(1);
    expect(await progressOf('forum')).toMatchObject({
      state: 'unmet',
      missing: '还差 1 场：“八桂科技讲坛：桑蚕产业前沿”已安排，办完后记录即可',
    });
  });

  test('what is short of the notice is planned all the same', async () => {
    const activity = await plan('no-name', { title: '桑蚕沙龙', expected: { participants: 5 } });
    expect(activity.filings).toEqual([]);
    expect(
      codeOf(await act('cancel', { id: activity.id, version: 1, key: 'no-name-off', reason: '改为正式讲坛' })),
    ).toBe('ok');
  });

  test.each([
    ['a task of another track', { taskIds: ['forum-planning'] }, 'plan.taskIds'],
    ['an end before the beginning', { endsAt: '2026-09-18T08:00:00+08:00' }, 'plan.endsAt'],
    [
      'a year mistyped',
      { startsAt: '2062-09-18T09:00:00+08:00', endsAt: '2062-09-18T10:00:00+08:00' },
      'plan.startsAt',
    ],
    ['half a year without a break', { endsAt: '2027-03-18T09:00:00+08:00' }, 'plan.endsAt'],
    ['no name', { title: ' ' }, 'plan.title'],
  ])('%s is refused with its field', async (_, over, path) => {
    const reply = await act('plan', { projectId, key: `refused-${path}`, plan: forum(over) });
    expect(codeOf(reply)).toBe('INVALID_INPUT');
    expect(reply).toMatchObject({ error: { fields: [expect.objectContaining({ path })] } });
    expect((await list()).activities.map(({ status }: { status: string }) => status).sort()).toEqual([
      'cancelled',
      'planned',
    ]);
  });
});

describe('moving', () => {
  test('counts the filing anew, keeps the old dates in the timeline, and is done once', async () => {
    const { id } = await plan('moved');
    const moved = forum({ startsAt: '2026-10-16T09:00:00+08:00', endsAt: '2026-10-16T12:00:00+08:00' });
    const input = { projectId, key: 'move-it', plan: moved, change: { id, version: 1 } };
    const { activity } = dataOf(await act('plan', input));
    // 20 September is a Sunday worked for the holidays of 1 to 7 October.
    expect(activity).toMatchObject({ version: 2, startsAt: moved.startsAt, filings: [{ dueOn: '2026-09-20' }] });
    expect(dataOf(await act('plan', input)).activity).toEqual(activity);
    expect((await told(cloud, projectId)).at(-1)).toBe(
      '修改活动“八桂科技讲坛：桑蚕产业前沿”：改期：9月18日 09:00 → 10月16日 09:00；' +
        '报自治区科协和自治区民政厅备案，建议由 8月28日 前改为 9月20日 前',
    );
    const stale = { ...input, key: 'move-again' };
    expect(codeOf(await act('plan', stale))).toBe('VERSION_CONFLICT');
    expect((await find(id)).version).toBe(2);
    dataOf(await act('cancel', { id, version: 2, key: 'moved-off', reason: '与年会合并' }));
  });

  test('takes along what is said of the day of its photographs', async () => {
    const { id } = await plan('photographed');
    const shot = { ...photo(projectId, 'of-october'), activityId: id, takenAt: '2026-10-16T10:00:00+08:00' };
    const { evidence } = dataOf(
      await cloud.call(CONTACT, 'files.attach', await uploadFile(cloud, shot, JPEG, CONTACT)),
    );
    const flags = async () => {
      const { evidence: files } = dataOf(await cloud.call(CONTACT, 'acceptance.get', { id: projectId }));
      return files.find((file: { id: string }) => file.id === evidence.id).flags;
    };
    expect(evidence.flags).toEqual(['another_day']);
    expect(await flags()).toEqual(['another_day']);
    const moved = forum({ startsAt: '2026-10-16T09:00:00+08:00', endsAt: '2026-10-16T12:00:00+08:00' });
    dataOf(await act('plan', { projectId, key: 'move-photographed', plan: moved, change: { id, version: 1 } }));
    expect(await flags()).toEqual([]);
    dataOf(await act('plan', { projectId, key: 'move-back', plan: forum(), change: { id, version: 2 } }));
    expect(await flags()).toEqual(['another_day']);
    const subject = { kind: 'project', id: projectId };
    dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: evidence.id }));
    dataOf(await act('cancel', { id, version: 3, key: 'photographed-off', reason: '不办了' }));
  });

  test('five at once from two phones: one moves it, the others are told', async () => {
    const { id } = await plan('race');
    const replies = await Promise.all(
      [1, 2, 3, 4, 5].map((hour) =>
        act('plan', {
          projectId,
          key: `race-${hour}`,
          plan: forum({ startsAt: `2026-09-18T0${hour}:00:00+08:00` }),
          change: { id, version: 1 },
        }),
      ),
    );
    const codes = replies.map(codeOf);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes.every((code) => ['ok', 'VERSION_CONFLICT', 'BUSY'].includes(code))).toBe(true);
    expect((await find(id)).version).toBe(2);
    dataOf(await act('cancel', { id, version: 2, key: 'race-off', reason: '重复' }));
  });
});

describe('filing', () => {
  test('is recorded with day and number, taken back, and never before it was done', async () => {
    const { id } = await plan('filed');
    const filing = { id, filingId: 'forum', number: '桂科协备〔2026〕7号' };
    const early = { ...filing, version: 1, key: 'file-early', doneOn: '2026-12-01' };
    expect(await act('recordFiling', early)).toMatchObject({
      error: { code: 'INVALID_INPUT', message: '办理日期：不能晚于今天' },
    });
    const input = { ...filing, version: 1, key: 'file-it', doneOn: '2026-04-20' };
    const { activity } = dataOf(await act('recordFiling', input));
    expect(activity).toMatchObject({ version: 2, filings: [{ doneOn: '2026-04-20', number: '桂科协备〔2026〕7号' }] });
    expect(dataOf(await act('recordFiling', input)).activity.version).toBe(2);
    expect((await told(cloud, projectId)).at(-1)).toBe(
      '已办：报自治区科协和自治区民政厅备案（“八桂科技讲坛：桑蚕产业前沿”，4月20日，编号 桂科协备〔2026〕7号）',
    );
    const back = { ...filing, version: 2, key: 'file-back', doneOn: null };
    expect(dataOf(await act('recordFiling', back)).activity.filings).toMatchObject([{ doneOn: null, number: null }]);
    const foreign = { id, version: 3, key: 'file-other', filingId: 'foreign_affairs', doneOn: null, number: null };
    expect(codeOf(await act('recordFiling', foreign))).toBe('NOT_FOUND');
    dataOf(await act('cancel', { id, version: 3, key: 'filed-off', reason: '不办了' }));
  });

  test('people of three countries need foreign-affairs approval too', async () => {
    const { id, filings } = await plan('abroad', { countries: ['越南', '泰国', '老挝', '澳门'] });
    expect(filings.map((one: { id: string }) => one.id)).toEqual(['forum', 'foreign_affairs']);
    dataOf(await act('cancel', { id, version: 1, key: 'abroad-off', reason: '外宾不能来' }));
  });
});

describe('recording', () => {
  test('not before it began; then the task is met, and a correction can take that back', async () => {
    const { activities } = await list();
    const planned = activities.find(({ status }: { status: string }) => status === 'planned');
    const { id } = planned;
    expect(await act('record', { id, version: 1, key: 'too-early', record: held })).toMatchObject({
      error: { code: 'TRANSITION_NOT_ALLOWED', message: '活动还没有开始，开始之后才能记录' },
    });
    await cloud.setClock('2026-09-18T13:00:00+08:00');
    const input = { id, version: 1, key: 'record-it', record: held };
    const { activity } = dataOf(await act('record', input));
    expect(activity).toMatchObject({ status: 'held', version: 2, record: held });
    expect(dataOf(await act('record', input)).activity).toEqual(activity);
    expect(await progressOf('forum')).toMatchObject({ state: 'met', missing: '', activityIds: [id] });
    expect((await told(cloud, projectId)).at(-1)).toBe('记录活动“八桂科技讲坛：桑蚕产业前沿”已举办，参加 86 人');

    const fewer = { ...held, counts: { participants: 38 } };
    dataOf(await act('record', { id, version: 2, key: 'correct-it', record: fewer }));
    expect(await progressOf('forum')).toMatchObject({
      state: 'unmet',
      missing: '还差 1 场：“八桂科技讲坛：桑蚕产业前沿”参加人数还差 12 人，达到 50 人即可',
    });
    expect((await told(cloud, projectId)).at(-1)).toMatch(/^更正记录活动/);
    // What fell short is proposed again.
    expect((await list()).proposals.map(({ taskId }: { taskId: string }) => taskId)).toContain('forum');
    dataOf(await act('record', { id, version: 3, key: 'correct-back', record: held }));
  });

  test('a held activity is not cancelled, nor moved into the future; its name may be put right', async () => {
    const { activities } = await list();
    const { id, version } = activities.find(({ status }: { status: string }) => status === 'held');
    expect(codeOf(await act('cancel', { id, version, key: 'cancel-held', reason: '不办了' }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
    const later = forum({ startsAt: '2026-10-16T09:00:00+08:00', endsAt: '2026-10-16T12:00:00+08:00' });
    const change = { id, version };
    expect(codeOf(await act('plan', { projectId, key: 'move-held', plan: later, change }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
    const renamed = forum({ title: '八桂科技讲坛：桑蚕产业前沿报告会' });
    expect(codeOf(await act('plan', { projectId, key: 'rename-held', plan: renamed, change }))).toBe('ok');
  });

  test('a press link that is none is refused', async () => {
    const { activities } = await list();
    const { id, version } = activities.find(({ status }: { status: string }) => status === 'held');
    const record = { ...held, pressUrl: 'javascript:alert(1)' };
    expect(codeOf(await act('record', { id, version, key: 'bad-link', record }))).toBe('INVALID_INPUT');
  });
});

describe('cancelling', () => {
  test('needs a reason, keeps the activity in sight, and ends it', async () => {
    const { id } = await plan('to-cancel', { title: '专家助企赋能：丝绸企业行', taskIds: ['enterprise-service'] });
    expect(codeOf(await act('cancel', { id, version: 1, key: 'cancel-why', reason: ' ' }))).toBe('INVALID_INPUT');
    const input = { id, version: 1, key: 'cancel-it', reason: '企业停产检修' };
    dataOf(await act('cancel', input));
    expect(codeOf(await act('cancel', input))).toBe('ok');
    expect(await find(id)).toMatchObject({ status: 'cancelled', version: 2, cancelledReason: '企业停产检修' });
    expect((await told(cloud, projectId)).at(-1)).toBe(
      '取消活动“专家助企赋能：丝绸企业行”（原定 9月18日 09:00）：企业停产检修',
    );
    expect(codeOf(await act('record', { id, version: 2, key: 'after-all', record: held }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
    expect(await progressOf('enterprise-service')).toMatchObject({ state: 'unmet', activityIds: [] });
  });
});

describe('who may', () => {
  test('the officer in scope reads and changes nothing; another organization learns nothing', async () => {
    expect((await list(OFFICER)).activities.length).toBeGreaterThan(0);
    const input = { projectId, key: 'officer-plan', plan: forum() };
    expect(codeOf(await act('plan', input, OFFICER))).toBe('FORBIDDEN');
    expect(codeOf(await act('list', { projectId }, OTHER_CONTACT))).toBe('NOT_FOUND');
    expect(codeOf(await act('plan', { ...input, key: 'other-plan' }, OTHER_CONTACT))).toBe('NOT_FOUND');
    const [{ id, version }] = (await list()).activities;
    const cancel = { id, version, key: 'other-cancel', reason: '不是我的' };
    expect(codeOf(await act('cancel', cancel, OTHER_CONTACT))).toBe('NOT_FOUND');
    expect(codeOf(await act('plan', { ...input, change: { id, version } }, OTHER_CONTACT))).toBe('NOT_FOUND');
  });
});

describe('the project', () => {
  test('its checklist’s last day follows the activity where the notice counts from it', async () => {
    const { project } = await read(cloud, projectId);
    expect(project.activities).toBeUndefined();
    expect((await list()).activities.every(({ following }: { following: object }) => following !== null)).toBe(true);
  });

  test('holds no more than a hundred', async () => {
    const { activities } = await list();
    const [first] = activities;
    const mark = { id: '', status: 'cancelled', title: first.title, startsAt: first.startsAt, endsAt: first.endsAt };
    const full = Array.from({ length: 100 }, (_, i) => ({ ...mark, id: `m${i}`, taskIds: [], counts: {} }));
    await bring(cloud, projectId, { activities: full });
    expect(codeOf(await act('plan', { projectId, key: 'one-too-many', plan: forum() }))).toBe('ACTIVITY_LIMIT_REACHED');
    await bring(cloud, projectId, { activities: [] });
  });

  test('with its materials handed in or ended, nothing changes any more, and the list says why', async () => {
    for (const status of ['acceptance_submitted', 'closed', 'terminated']) {
      await bring(cloud, projectId, { status });
      expect(await act('plan', { projectId, key: `late-${status}`, plan: forum() })).toMatchObject({
        error: { code: 'TRANSITION_NOT_ALLOWED', message: expect.stringContaining('现在不能改活动') },
      });
      expect((await list()).refusal).toContain('现在不能改活动');
    }
    await bring(cloud, projectId, { status: 'acceptance_returned' });
    expect(codeOf(await act('plan', { projectId, key: 'while-returned', plan: forum() }))).toBe('ok');
    expect((await read(cloud, projectId)).project.status).toBe('acceptance_returned');
  });

  test('an afterwards-funded one is carried out from its first activity', async () => {
    await bring(cloud, projectId, { status: 'registered', funding: 'afterwards', activities: [] });
    await plan('afterwards');
    expect((await read(cloud, projectId)).project.status).toBe('carrying_out');
    expect(await told(cloud, projectId)).toContainEqual(expect.stringMatching(/^开始实施：安排活动/));
  });
});
