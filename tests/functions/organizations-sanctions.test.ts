/** What an association finds an organization guilty of: who records and lifts it, who sees it, and what it bars. */
import { officerCode } from '../../config/scripts/officer-code';
import type { CategoryEligibility } from '../../domain/eligibility/verdict';
import { toMs } from '../../domain/time';
import { functionsBesidePlanter } from '../benchmarks/support/plant-strangers';
import { startEmulator, type TestEmulator } from '../support/emulator';
import {
  CATEGORY,
  CONTACT,
  codeOf,
  DURING_CALL,
  dataOf,
  OFFICER,
  ORGANIZATION,
  OTHER_CONTACT,
  staff,
} from './support/application';
import { askToJoin, becomePerson, everything, registerSociety, VISITOR } from './support/organization';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startEmulator({ seed: true, now: DURING_CALL, functionsDir: functionsBesidePlanter() });
});
afterEach(() => cloud.stop());

const HUNAN_ISSUER = '湖南省科学技术协会';
const HUNAN_OFFICER = 'o-hunan-officer';
const finding = {
  id: ORGANIZATION,
  key: 'sanction-1',
  kind: 'false_material',
  reason: '提供的业绩证明系伪造',
  fromOn: '2026-04-10',
};
const record = (changes: object = {}, officer = OFFICER) =>
  staff(cloud, 'organizations.sanction', { ...finding, ...changes }, officer);
const lift = (sanctionId: string, changes: object = {}, officer = OFFICER) =>
  staff(
    cloud,
    'organizations.liftSanction',
    { id: ORGANIZATION, sanctionId, reason: '复核后更正', ...changes },
    officer,
  );
const get = async (openid: string, id = ORGANIZATION) => dataOf(await cloud.call(openid, 'organizations.get', { id }));
const inbox = async (openid: string) => dataOf(await cloud.call(openid, 'inbox.list')).items;
const eligibility = async (openid: string, slug: string): Promise<CategoryEligibility[]> =>
  dataOf(await cloud.call(openid, 'calls.eligibility', { slug })).organizations[0].categories;
const ruleIds = (categories: CategoryEligibility[]) => categories[0]?.reasons.map(({ ruleId }) => ruleId);

test('is recorded once, told to the contact person, and stays on record when it is lifted', async () => {
  const { sanction } = dataOf(await record());
  expect(sanction).toMatchObject({ kind: 'false_material', fromOn: '2026-04-10', untilOn: null, liftedAt: null });
  expect(dataOf(await record())).toEqual({ sanction });
  expect(await record({ key: 'sanction-2' })).toMatchObject({ ok: false, error: { code: 'TRANSITION_NOT_ALLOWED' } });
  expect(await inbox(CONTACT)).toMatchObject([
    { title: '单位被记录违规处理', text: expect.stringContaining('业绩证明系伪造') },
  ]);
  expect((await get(CONTACT)).organization.sanctions).toEqual([sanction]);

  const { sanction: lifted } = dataOf(await lift(sanction.id));
  expect(lifted).toEqual({ ...sanction, liftedAt: expect.any(String), liftedReason: '复核后更正' });
  expect(dataOf(await lift(sanction.id, { reason: '再点一次' }))).toEqual({ sanction: lifted });
  // The first request, arriving late once more, brings nothing back.
  expect(dataOf(await record())).toEqual({ sanction: lifted });
  expect((await inbox(CONTACT)).map(({ title }: { title: string }) => title)).toEqual(
    expect.arrayContaining(['违规处理已解除', '单位被记录违规处理']),
  );
  const { organization, timeline } = await get(CONTACT);
  expect(organization.sanctions).toEqual([lifted]);
  expect(timeline.slice(-2).map(({ text }: { text: string }) => text)).toEqual([
    '记录违规处理：申报材料弄虚作假，2026年4月10日查实。原因：提供的业绩证明系伪造',
    '解除违规处理：申报材料弄虚作假，2026年4月10日查实。原因：复核后更正',
  ]);
});

test('ten times at once is one record', async () => {
  const replies = await Promise.all(Array.from({ length: 10 }, () => record()));
  expect(replies.map(codeOf).every((code) => code === 'ok' || code === 'BUSY')).toBe(true);
  expect((await get(CONTACT)).organization.sanctions).toHaveLength(1);
  expect(await inbox(CONTACT)).toHaveLength(1);
});

test('only its own people and its own officers see it', async () => {
  const { sanction } = dataOf(await record());
  const memberId = await askToJoin(cloud, await becomePerson(cloud, VISITOR, '苏海燕'), ORGANIZATION);
  const said = async (openid: string) =>
    JSON.stringify([
      await cloud.call(openid, 'organizations.get', { id: ORGANIZATION }),
      await cloud.call(openid, 'organizations.search', { text: '桂江大学' }),
      await cloud.call(openid, 'me.get'),
    ]);
  for (const outsider of [VISITOR, OTHER_CONTACT, 'persona-officer-guangdong', 'persona-expert-1']) {
    expect(await said(outsider)).not.toContain(finding.reason);
  }
  dataOf(await cloud.call(CONTACT, 'members.approve', { organizationId: ORGANIZATION, memberId }));
  for (const insider of [VISITOR, CONTACT, 'persona-officer-2']) {
    expect((await get(insider)).organization.sanctions).toEqual([sanction]);
  }
  const queue = dataOf(await staff(cloud, 'organizations.queue', {})).organizations;
  expect(queue.every(({ sanctionCount }: { sanctionCount: number }) => sanctionCount === 0)).toBe(true);
  await askToJoin(cloud, await becomePerson(cloud, 'o-newcomer', '陆小芳'), ORGANIZATION, 'contact_person');
  expect(dataOf(await staff(cloud, 'organizations.queue', {})).organizations).toContainEqual(
    expect.objectContaining({ id: ORGANIZATION, sanctionCount: 1 }),
  );
});

test('officers of other associations and everybody else can neither record nor lift', async () => {
  const { sanction } = dataOf(await record());
  const before = await everything(cloud);
  for (const [caller, code] of [
    ['persona-officer-guangdong', 'NOT_FOUND'],
    [CONTACT, 'FORBIDDEN'],
    ['persona-expert-1', 'FORBIDDEN'],
    [VISITOR, 'FORBIDDEN'],
  ] as const) {
    expect(codeOf(await record({ key: 'foreign-1' }, caller))).toBe(code);
    expect(codeOf(await lift(sanction.id, {}, caller))).toBe(code);
  }
  expect(codeOf(await lift('nobodys'))).toBe('NOT_FOUND');
  expect(await everything(cloud)).toEqual(before);
});

test.each([
  [{ fromOn: '2026-04-16' }, '查实日期：不能晚于今天'],
  [{ fromOn: '2026-02-30' }, '查实日期：没有这一天'],
  [{ untilOn: '2026-04-09' }, '不得申报至：不能早于查实日期'],
  [{ kind: 'other' }, '不得申报至：通知没有规定的情形，请写明不得申报到哪一天'],
  [{ kind: 'late' }, '违规情形：请从所列情形中选择'],
  [{ reason: ' ' }, '原因：不能为空'],
])('%j writes nothing', async (changes, message) => {
  const before = await everything(cloud);
  expect(await record(changes)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', message } });
  expect(await everything(cloud)).toEqual(before);
});

test('the association’s own decision shuts its calls and the start of an application, until it is lifted or over', async () => {
  const { sanction } = dataOf(await record({ kind: 'other', untilOn: '2026-04-20' }));
  const [first] = await eligibility(CONTACT, 'gx-2026');
  expect(first?.verdict).toBe('ineligible');
  expect(first?.reasons).toContainEqual(
    expect.objectContaining({ ruleId: 'sanction', text: '因其他违规，不得申报至2026年4月20日' }),
  );
  const start = () => cloud.call(CONTACT, 'applications.start', { ...CATEGORY, organizationId: ORGANIZATION });
  expect(await start()).toMatchObject({
    ok: false,
    error: { code: 'NOT_ELIGIBLE', message: expect.stringContaining('不得申报至2026年4月20日') },
  });
  await cloud.setClock('2026-04-20T23:59:00.000+08:00');
  expect(ruleIds(await eligibility(CONTACT, 'gx-2026'))).toContain('sanction');
  await cloud.setClock('2026-04-21T00:00:00.000+08:00');
  expect(ruleIds(await eligibility(CONTACT, 'gx-2026'))).not.toContain('sanction');
  await cloud.setClock(DURING_CALL);
  dataOf(await lift(sanction.id));
  expect(codeOf(await start())).toBe('ok');
});

test('false material shuts the calls of Hunan for as long as its notice says, and nobody else’s', async () => {
  const bytes = Uint8Array.from({ length: 16 }, (_, index) => index * 5 + 3);
  const { code, document } = officerCode({ issuerName: HUNAN_ISSUER, categories: null }, bytes, toMs(DURING_CALL));
  await cloud.raw(null, 'plant', { collection: 'officer_codes', document, changes: [{}] });
  await becomePerson(cloud, HUNAN_OFFICER, '湘科');
  dataOf(await cloud.call(HUNAN_OFFICER, 'me.redeemOfficerCode', { code }));
  const id = await registerSociety(cloud, VISITOR, {
    name: '湖南岳麓测量学会',
    formerNames: [],
    kinds: ['provincial_society'],
    region: '湖南省',
    issuer: HUNAN_ISSUER,
  });
  // The notice is of 2022: what was found three years before still counts, what was found four years before does not.
  const hunan = (fromOn: string, key: string) => record({ id, fromOn, key }, HUNAN_OFFICER);
  dataOf(await hunan('2018-12-31', 'hunan-2018'));
  expect(ruleIds(await eligibility(VISITOR, 'hn-2022'))).not.toContain('false_material');
  const { sanction } = dataOf(await hunan('2019-01-01', 'hunan-2019'));
  const [first] = await eligibility(VISITOR, 'hn-2022');
  expect(first?.standing).toBe('ineligible');
  expect(first?.reasons).toContainEqual(
    expect.objectContaining({
      ruleId: 'false_material',
      text: expect.stringContaining('2019 年查实'),
      source: '二、3',
    }),
  );
  dataOf(await lift(sanction.id, { id }, HUNAN_OFFICER));
  expect(ruleIds(await eligibility(VISITOR, 'hn-2022'))).not.toContain('false_material');

  dataOf(await record());
  expect(ruleIds(await eligibility(CONTACT, 'gx-2026'))).not.toContain('false_material');
});
