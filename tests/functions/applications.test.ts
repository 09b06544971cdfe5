/** Whose, when and in which version: everything an application is protected against. */
import type { TestEmulator } from '../support/emulator';
import {
  answers,
  CATEGORY,
  CONTACT,
  codeOf,
  core,
  DURING_CALL,
  dataOf,
  fillDraft,
  ORGANIZATION,
  OTHER_CONTACT,
  staff,
  startDraft,
  startSeeded,
} from './support/application';

let cloud: TestEmulator;
const start = async () => {
  cloud = await startSeeded();
};
const stop = () => cloud.stop();

/** For tests that do not meet: each uses a category of its own. */
function onOneCloud(): void {
  beforeAll(start);
  afterAll(stop);
}
/** For tests that move the clock, or all use the one category whose form they fill. */
function onCloudsOfTheirOwn(): void {
  beforeEach(start);
  afterEach(stop);
}
const category = (categoryCode: string) => ({ ...CATEGORY, categoryCode });

const save = (id: string, baseVersion: number, patch: object) =>
  cloud.call(CONTACT, 'applications.save', { id, baseVersion, ...patch });

describe('starting', () => {
  onOneCloud();
  const startAs = (openid: string, input: object) =>
    cloud.call(openid, 'applications.start', { ...CATEGORY, organizationId: ORGANIZATION, ...input });

  test('tells why an organization may not apply', async () => {
    const elsewhere = await startAs('persona-contact-3', { organizationId: 'org-guangdong' });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'NOT_ELIGIBLE' } });
    expect(JSON.stringify(elsewhere)).toContain('所在地为广东省');
    const pending = await startAs('persona-contact-3', { organizationId: 'org-pending' });
    expect(codeOf(pending)).toBe('ORGANIZATION_NOT_APPROVED');
  });

  test('is for one’s own organization, a known call and a known category', async () => {
    expect(codeOf(await startAs(CONTACT, { organizationId: 'org-society' }))).toBe('FORBIDDEN');
    expect(codeOf(await startAs(CONTACT, { callSlug: 'gx-2099' }))).toBe('NOT_FOUND');
    expect(codeOf(await startAs(CONTACT, { categoryCode: '2026-99' }))).toBe('NOT_FOUND');
  });

  test('ten times at once is one draft with one record', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => startAs(CONTACT, {})));
    const ids = new Set(replies.filter((reply) => reply.ok).map((reply) => dataOf(reply).id));
    expect(ids.size).toBe(1);
    expect(replies.filter((reply) => !reply.ok).every((reply) => codeOf(reply) === 'BUSY')).toBe(true);
    expect(dataOf(await cloud.call(CONTACT, 'applications.list')).applications).toHaveLength(1);
  });
});

describe('another organization’s application', () => {
  onCloudsOfTheirOwn();

  test('does not exist for anybody else', async () => {
    const { id, version } = await fillDraft(cloud);
    const others = [
      cloud.call(OTHER_CONTACT, 'applications.get', { id }),
      cloud.call(OTHER_CONTACT, 'applications.save', { id, baseVersion: version, answers: { goals: '改' } }),
      cloud.call(OTHER_CONTACT, 'applications.submit', { id, version }),
      staff(cloud, 'applications.accept', { id }, 'persona-officer-guangdong'),
      staff(cloud, 'applications.award', { id, awardedYuan: 1 }, 'persona-officer-guangdong'),
    ];
    expect((await Promise.all(others)).map(codeOf)).toEqual(Array(5).fill('NOT_FOUND'));
    const queue = dataOf(await staff(cloud, 'applications.queue', { waiting: true }, 'persona-officer-guangdong'));
    expect(queue.applications).toEqual([]);
  });

  test('is in its officers’ queue only once submitted', async () => {
    const { id, version } = await fillDraft(cloud);
    const ids = async () =>
      dataOf(await staff(cloud, 'applications.queue', { waiting: true })).applications.map(
        (one: { id: string }) => one.id,
      );
    expect(await ids()).not.toContain(id);
    dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
    expect(await ids()).toContain(id);
  });
});

describe('saving', () => {
  onOneCloud();

  test('a stale version overwrites nothing', async () => {
    const id = await startDraft(cloud, category('2026-2'));
    expect(dataOf(await save(id, 1, { answers: { goals: '甲' } })).version).toBe(2);
    expect(codeOf(await save(id, 1, { answers: { goals: '乙' } }))).toBe('VERSION_CONFLICT');
    const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
    expect(application).toMatchObject({ version: 2, answers: { goals: '甲' } });
  });

  test('the same save again, because its reply was lost, is no conflict', async () => {
    const id = await startDraft(cloud, { callSlug: 'demo-2026', categoryCode: '2026-1' });
    const patch = { answers: { goals: '甲' }, core: { partners: ['南宁市某学会'] } };
    expect(dataOf(await save(id, 1, patch)).version).toBe(2);
    expect(dataOf(await save(id, 1, patch)).version).toBe(2);
    dataOf(await save(id, 2, { answers: { budget: '乙' } }));
    expect(codeOf(await save(id, 1, patch))).toBe('VERSION_CONFLICT');
  });

  test('of ten devices at the same version one wins', async () => {
    const id = await startDraft(cloud, category('2026-3'));
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) => save(id, 1, { answers: { goals: `第 ${index} 台` } })),
    );
    expect(replies.map(codeOf).sort()).toEqual([...Array(9).fill('VERSION_CONFLICT'), 'ok']);
    const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
    expect(application.version).toBe(2);
  });

  test('keeps what it is not given and replaces whole values', async () => {
    const id = await startDraft(cloud, { callSlug: 'demo-2026', categoryCode: '2026-2' });
    dataOf(await save(id, 1, { core, answers: { leader: { name: '甲', title: '主任' }, goals: '一' } }));
    dataOf(await save(id, 2, { answers: { leader: { name: '乙' } }, core: { requestedYuan: null } }));
    const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
    expect(application.answers).toEqual({
      leader: { name: '乙' },
      goals: '一',
      address: '桂林市七星区演示路2号',
    });
    expect(application.core).toEqual({ ...core, requestedYuan: null, partners: [], tier: null });
  });

  test('nothing is saved any more once it is submitted', async () => {
    const { id, version } = await fillDraft(cloud);
    const { version: submitted } = dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
    expect(codeOf(await save(id, submitted, { answers: { goals: '改' } }))).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('submitting', () => {
  onCloudsOfTheirOwn();

  const submit = (id: string, version: number) => cloud.call(CONTACT, 'applications.submit', { id, version });

  test('of a version that another device has left behind is a conflict', async () => {
    const { id, version } = await fillDraft(cloud);
    dataOf(await save(id, version, { answers: { goals: '另一台设备改的' } }));
    expect(codeOf(await submit(id, version))).toBe('VERSION_CONFLICT');
  });

  test('ten times at once is one submission with one receipt', async () => {
    const { id, version } = await fillDraft(cloud);
    const replies = await Promise.all(Array.from({ length: 10 }, () => submit(id, version)));
    const numbers = replies.filter((reply) => reply.ok).map((reply) => dataOf(reply).receipt.number);
    expect(numbers.length).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(1);
    expect(replies.filter((reply) => !reply.ok).every((reply) => codeOf(reply) === 'BUSY')).toBe(true);
    expect(dataOf(await submit(id, version)).receipt.number).toBe(numbers[0]);
    const { timeline, application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
    expect(timeline).toHaveLength(2);
    expect(application.receipt.submissionNo).toBe(1);
  });

  test('passes in the last seconds of 22 April', async () => {
    const { id, version } = await fillDraft(cloud);
    await cloud.setClock('2026-04-22T23:59:55.000+08:00');
    expect(codeOf(await submit(id, version))).toBe('ok');
    await cloud.setClock('2026-04-23T00:00:00.000+08:00');
    // The receipt of a submit in time is there after the deadline, too.
    expect(codeOf(await submit(id, version))).toBe('ok');
  });

  test('fails at the deadline itself; the draft stays readable', async () => {
    const { id, version } = await fillDraft(cloud);
    await cloud.setClock('2026-04-23T00:00:00.000+08:00');
    expect(codeOf(await submit(id, version))).toBe('CALL_CLOSED');
    expect(codeOf(await save(id, version, { answers: { goals: '晚了' } }))).toBe('CALL_CLOSED');
    const late = { ...CATEGORY, categoryCode: '2026-2', organizationId: ORGANIZATION };
    expect(codeOf(await cloud.call(CONTACT, 'applications.start', late))).toBe('CALL_CLOSED');
    expect(dataOf(await cloud.call(CONTACT, 'applications.get', { id })).application.answers).toEqual(answers);
  });

  test('the request may not exceed the track, and the budget must sum to it', async () => {
    const { id, version } = await fillDraft(cloud);
    const saved = dataOf(await save(id, version, { core: { requestedYuan: 15001 } }));
    const refused = await submit(id, saved.version);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'FORM_INCOMPLETE', fields: [{ label: '申请金额' }, { label: '经费预算' }] },
    });
  });
});

test('the server’s clock counts, in Beijing time', async () => {
  await start();
  const reply = await cloud.call(CONTACT, 'calls.list');
  expect(reply.serverNow.slice(0, 16)).toBe(DURING_CALL.slice(0, 16));
  await stop();
});
