/** Writing into a draft on the server: what a save costs, who may, what it takes, and what the dry run of submitting says. */
import type { TestEmulator } from '../support/emulator';
import {
  answers,
  CATEGORY,
  CONTACT,
  codeOf,
  core,
  dataOf,
  fillDraft,
  ORGANIZATION,
  OTHER_CONTACT,
  staff,
  startDraft,
  startSeeded,
} from './support/application';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(() => cloud.stop());

const save = (id: string, baseVersion: number, patch: object) =>
  cloud.call(CONTACT, 'applications.save', { id, baseVersion, ...patch });
const read = async (id: string) => dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
const gatewayCalls = async () => (await cloud.metrics()).at(-1)?.gatewayCalls ?? [];
const check = async (id: string) => dataOf(await cloud.call(CONTACT, 'applications.check', { id }));

test('a save is two gateway calls, an opening three queries', async () => {
  const id = await startDraft(cloud);
  await cloud.clearMetrics();
  dataOf(await save(id, 1, { key: 'k1', answers: { goals: '甲' } }));
  expect(await gatewayCalls()).toHaveLength(2);
  await read(id);
  expect((await gatewayCalls()).filter((action) => action.startsWith('database.'))).toHaveLength(3);
});

test('200 saves of one draft by four devices at once: whoever meets another tries again, and none is lost', async () => {
  const id = await startDraft(cloud);
  const device = async (no: number) => {
    let version = 1;
    for (let turn = 0; turn < 50; ) {
      const patch = { key: `d${no}t${turn}`, answers: { [`cell${no}x${turn}`]: `${no}/${turn}` } };
      const reply = await save(id, version, patch);
      if (reply.ok) {
        version = dataOf(reply).version;
        turn += 1;
      } else {
        expect(['VERSION_CONFLICT', 'BUSY']).toContain(codeOf(reply));
        version = (await read(id)).application.version;
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, (_, no) => device(no)));
  const { application } = await read(id);
  expect(application.version).toBe(201);
  for (let no = 0; no < 4; no += 1) {
    for (let turn = 0; turn < 50; turn += 1) expect(application.answers[`cell${no}x${turn}`]).toBe(`${no}/${turn}`);
  }
}, 240_000);

test('the keys of the latest saves are kept, and only of those that were done', async () => {
  const id = await startDraft(cloud);
  dataOf(await save(id, 1, { key: 'first', answers: { goals: '甲' } }));
  expect(codeOf(await save(id, 1, { key: 'stale', answers: { goals: '乙' } }))).toBe('VERSION_CONFLICT');
  dataOf(await save(id, 2, { key: 'second', answers: { goals: '丙' } }));
  expect((await read(id)).application.saveKeys).toEqual(['first', 'second']);
});

test('a draft takes what is half-written, but nothing out of shape or out of bounds', async () => {
  const id = await startDraft(cloud);
  const half = {
    plannedCompletionOn: '2026-',
    members: [{ id: 'r1', cells: { name: '韦' } }],
    goals: '长'.repeat(6000),
  };
  const { version } = dataOf(await save(id, 1, { answers: half, core: { leader: { name: '覃' } } }));
  for (const answers of [
    { goals: Array(201).fill('长') },
    { 'a.b': 1 },
    { goals: [{ id: 'r', cells: { name: [] } }] },
  ]) {
    expect(codeOf(await save(id, version, { answers }))).toBe('INVALID_INPUT');
  }
  const { application } = await read(id);
  expect(application.answers.goals).toHaveLength(6000);
  expect(application.core.leader).toEqual({ name: '覃', title: '', phone: '' });
});

test('somebody who lost the organization can no longer save, and is told no more than a stranger', async () => {
  const id = await startDraft(cloud);
  const reply = await cloud.call(OTHER_CONTACT, 'applications.save', { id, baseVersion: 1, answers: { goals: '改' } });
  expect(codeOf(reply)).toBe('NOT_FOUND');
  expect((await read(id)).application.version).toBe(1);
});

describe('starting fills in what is known', () => {
  test('from the organization and the profile, marked until it is edited', async () => {
    const id = await startDraft(cloud);
    const { application } = await read(id);
    expect(application.answers.address).toBe('桂林市七星区演示路2号');
    expect(application.core.contactPerson).toMatchObject({ name: '覃志远', phone: '13800000002' });
    expect(application.prefilled).toEqual(['core.contactPerson', 'answers.address']);
    dataOf(await save(id, 1, { answers: { address: '新地址' } }));
    expect((await read(id)).application.prefilled).toEqual(['core.contactPerson']);
  });

  test('and from the last application: people, not plans', async () => {
    await fillDraft(cloud);
    const { application } = await read(await startDraft(cloud, { ...CATEGORY, categoryCode: '2026-3' }));
    expect(application.core).toMatchObject({
      leader: core.leader,
      contactPerson: { ...core.contactPerson, phone: '13800000002' },
      requestedYuan: null,
    });
    expect(application.answers).toEqual({ address: answers.address });
  });
});

describe('the dry run of submitting', () => {
  test('says nothing of a complete application, and changes nothing', async () => {
    const { id, version } = await fillDraft(cloud);
    expect(await check(id)).toEqual({ version, problems: [] });
    expect((await read(id)).application).toMatchObject({ status: 'draft', version });
  });

  test('finds what submitting finds, in the same order', async () => {
    const { id, version } = await fillDraft(cloud);
    const { version: next } = dataOf(
      await save(id, version, { core: { requestedYuan: 15_001 }, answers: { goals: '' } }),
    );
    const refused = await cloud.call(CONTACT, 'applications.submit', { id, version: next });
    expect(refused).toMatchObject({ ok: false, error: { code: 'FORM_INCOMPLETE' } });
    expect((await check(id)).problems).toEqual(refused.ok ? null : refused.error.fields);
  });

  test('puts the dates first, as nothing else matters after them', async () => {
    const { id, version } = await fillDraft(cloud);
    dataOf(await save(id, version, { answers: { goals: '' } }));
    await cloud.setClock('2026-04-23T00:00:00.000+08:00');
    const { problems } = await check(id);
    expect(problems.map(({ path }: { path: string }) => path)).toEqual(['server.closed', 'answers.goals']);
    expect(problems[0].message).toContain('申报已截止');
  });

  test('asks whoever is not among the listed for a listed partner, until one is named', async () => {
    const id = await startDraft(cloud, { ...CATEGORY, categoryCode: '2026-6' });
    const partner = async () =>
      (await check(id)).problems.filter(({ path }: { path: string }) => path === 'core.partners');
    expect(await partner()).toMatchObject([{ label: '联合申报单位' }]);
    dataOf(await save(id, 1, { core: { partners: ['南岭新材料有限公司科学技术协会（演示）'] } }));
    expect(await partner()).toEqual([]);
  });

  test('after submitting it says the stage', async () => {
    const { id, version } = await fillDraft(cloud);
    dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
    dataOf(await staff(cloud, 'applications.accept', { id }));
    expect((await check(id)).problems).toMatchObject([{ path: 'server.status' }]);
    expect(codeOf(await cloud.call(OTHER_CONTACT, 'applications.check', { id }))).toBe('NOT_FOUND');
  });
});

test('an opening brings whom to ask, what the money is for and how many may join', async () => {
  const { id, version } = await fillDraft(cloud);
  const opened = await read(id);
  expect(opened).toMatchObject({
    limits: { jointOrganizations: 2 },
    moneyRules: [expect.stringContaining('经费不得用于')],
  });
  expect(opened.contacts.length).toBeGreaterThan(0);
  expect(opened.application).toMatchObject({ version, organizationId: ORGANIZATION });
});
