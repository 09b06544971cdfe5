/** Requests as they come: batches, nonsense, too much, and what each call costs. */
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, OFFICER, startDraft, startSeeded } from './support/application';
import { fingerprint } from './support/world';

let cloud: TestEmulator;
beforeAll(async () => {
  cloud = await startSeeded();
});
afterAll(() => cloud.stop());

const api = async (event: unknown, openid: string | null = CONTACT) => (await cloud.raw(openid, 'api', event)).body;

describe('a reply', () => {
  test('carries the request’s own id, or one of ours, and the server’s time', async () => {
    const own = await cloud.call(CONTACT, 'me.get', {}, { requestId: 'my-request-1' });
    expect(own.requestId).toBe('my-request-1');
    const ours = await cloud.call(CONTACT, 'me.get');
    expect(ours.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(ours.serverNow).toMatch(/^2026-04-15T10:\d\d:\d\d\.\d{3}\+08:00$/);
  });

  test('never takes who is calling from the payload', async () => {
    const reply = await api({ action: 'me.get', input: {}, openid: OFFICER, userInfo: { openId: OFFICER } });
    expect(dataOf(reply).person.name).toBe('覃志远');
    const forged = await api({ action: 'me.get', input: { openid: OFFICER } });
    expect(codeOf(forged)).toBe('INVALID_INPUT');
  });
});

describe('a batch', () => {
  test('answers each read on its own, failures among them', async () => {
    const replies = await cloud.batch(CONTACT, [
      { action: 'calls.list' },
      { action: 'calls.get', input: { slug: 'no-such-call' } },
      { action: 'applications.queue' },
      { action: 'applications.list' },
    ]);
    expect(replies.map(codeOf)).toEqual(['ok', 'NOT_FOUND', 'UNKNOWN_ACTION', 'ok']);
    expect(new Set(replies.map((reply) => reply.requestId)).size).toBe(4);
  });

  test('refuses a write, and the reads beside it are answered', async () => {
    const replies = await cloud.batch(CONTACT, [
      { action: 'me.get' },
      { action: 'inbox.markRead', input: { ids: ['x'] } },
    ]);
    expect(replies.map(codeOf)).toEqual(['ok', 'BATCH_INVALID']);
  });

  test('reads who is calling once', async () => {
    await cloud.clearMetrics();
    await cloud.batch(CONTACT, [{ action: 'me.get' }, { action: 'applications.list' }, { action: 'projects.list' }]);
    const [metric] = await cloud.metrics();
    // One person, her organization, its applications, its projects.
    expect(metric?.gatewayCalls).toHaveLength(4);
  });

  test.each([
    ['none', []],
    ['eleven', Array(11).fill({ action: 'calls.list' })],
    ['a batch within', [{ batch: [] }]],
    ['something else', 'calls.list'],
  ])('of %s is one distinct failure', async (_name, batch) => {
    const reply = await api({ batch });
    expect(reply).toMatchObject({ ok: false, error: { code: 'BATCH_INVALID', retryable: false } });
  });
});

describe('nonsense', () => {
  test.each([
    ['nothing', {}],
    ['a list', []],
    ['a number', 7],
    ['an unknown action', { action: 'applications.drop' }],
    ['an action that is no text', { action: { $ne: null } }],
    ['a word of JavaScript', { action: 'constructor' }],
    ['a prototype', { action: '__proto__' }],
  ])('%s is UNKNOWN_ACTION', async (_name, event) => {
    expect(codeOf(await api(event))).toBe('UNKNOWN_ACTION');
  });

  test.each([
    ['calls.get', {}, '申报通知：不能为空'],
    ['calls.get', { slug: { $gt: '' } }, '申报通知：格式不对'],
    ['calls.get', { slug: 'gx-2026', extra: 1 }, '请求内容：不认识的内容：extra'],
    ['calls.get', 'gx-2026', '请求内容：格式不对'],
    ['applications.get', { id: '' }, '编号：'],
    ['applications.save', { id: 'x', baseVersion: 1.5 }, '版本号：格式不对'],
    ['applications.save', { id: 'x', baseVersion: 1, core: { requestedYuan: -1 } }, '申请金额：申请金额不能为负数'],
    ['inbox.markRead', { ids: [] }, '编号：'],
    ['inbox.markRead', { ids: ['长'.repeat(400)] }, '编号：最多 64 个字'],
    ['calls.get', { slug: '长'.repeat(400) }, '申报通知：最多 64 个字'],
    [
      'reminders.subscribe',
      { key: '12345678', results: [{ templateId: 'other', result: 'accept' }] },
      '消息模板：没有这个消息模板',
    ],
    [
      'files.prepare',
      {
        key: 'k',
        subject: { kind: 'project', id: 'p' },
        slot: 'item:i',
        shot: 'selfie',
        name: 'a',
        contentType: 'image/gif',
        bytes: 0,
      },
      '照片景别：',
    ],
  ])('%s with %j is told in Chinese which field is wrong', async (action, input, message) => {
    const reply = await api({ action, input });
    expect(codeOf(reply)).toBe('INVALID_INPUT');
    expect(reply.error.message).toContain(message);
    expect(reply.error.message).toMatch(/[\u4e00-\u9fff]/);
    expect(reply.error.fields.length).toBeGreaterThan(0);
  });

  test('a field of the form is named as the form names it', async () => {
    const id = await startDraft(cloud);
    const save = (answers: object) => cloud.call(CONTACT, 'applications.save', { id, baseVersion: 1, answers });
    // A draft keeps what was written; what is wrong with it is told when it is checked.
    dataOf(await save({ goals: '好'.repeat(5001), notInTheForm: 'x' }));
    const { problems } = dataOf(await cloud.call(CONTACT, 'applications.check', { id }));
    expect(problems).toContainEqual({
      path: 'answers.goals',
      label: '项目目标、预期成果',
      message: '最多 5000 个字',
    });
    expect(problems).toContainEqual(expect.objectContaining({ path: 'answers.notInTheForm', label: '申报表' }));
    const goals = '<script>alert(1)</script> 🎉'.repeat(100);
    dataOf(await cloud.call(CONTACT, 'applications.save', { id, baseVersion: 2, answers: { goals } }));
    expect(dataOf(await cloud.call(CONTACT, 'applications.get', { id })).application.answers.goals).toBe(goals);
  });
});

describe('bodies', () => {
  const bodyOf = (id: string, kilobytes: number) => {
    const event = { action: 'applications.save', input: { id, baseVersion: 1, answers: { goals: '' } } };
    event.input.answers.goals = 'x'.repeat(kilobytes * 1024 - JSON.stringify(event).length);
    return event;
  };

  const fresh = () => startDraft(cloud, { callSlug: 'gx-2026', categoryCode: '2026-2' });

  test('99 KB reaches the function, which names what is too long and writes nothing', async () => {
    const id = await fresh();
    const before = await fingerprint(cloud);
    const reply = await api(bodyOf(id, 99));
    expect(await fingerprint(cloud)).toEqual(before);
    expect(reply.error).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(/^申报表内容：这一栏最多 \d+ 个字$/),
    });
  });

  test('101 KB is refused by the platform, and nothing is written', async () => {
    const id = await fresh();
    const { status } = await cloud.raw(CONTACT, 'api', bodyOf(id, 101));
    expect(status).not.toBe(200);
    const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
    expect(application.answers.goals ?? '').not.toContain('xxx');
  });
});

describe('costs', () => {
  const gatewayCalls = async (action: string, input: object = {}, openid = CONTACT) => {
    await cloud.clearMetrics();
    dataOf(await cloud.call(openid, action, input));
    return (await cloud.metrics())[0];
  };

  test('the list of calls is one query that scans only calls', async () => {
    const metric = await gatewayCalls('calls.list');
    expect(metric?.gatewayCalls).toEqual(['database.getDocument']);
    expect(metric?.documentsScanned).toBe(metric?.documentsReturned);
  });

  test.each([
    ['calls.get', { slug: 'gx-2026' }],
    ['calls.get', { slug: 'gx-2026', view: 'reading' }],
    ['calls.form', { slug: 'gx-2026', categoryCode: '2026-1' }],
  ])('%s %j is one read of one document', async (action, input) => {
    const metric = await gatewayCalls(action, input);
    expect(metric?.gatewayCalls).toEqual(['database.getDocument']);
    expect(metric?.documentsScanned).toBe(1);
  });

  test('opening an application is its person, itself with its records, and its call', async () => {
    const id = await startDraft(cloud);
    expect((await gatewayCalls('applications.get', { id }))?.gatewayCalls).toHaveLength(3);
  });
});
