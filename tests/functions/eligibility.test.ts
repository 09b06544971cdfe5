/** Who may apply for what, asked by the people themselves; the rules have their own table tests. */
import type { CategoryEligibility } from '../../domain/eligibility/verdict';
import { functionsBesidePlanter, plantStrangers } from '../benchmarks/support/plant-strangers';
import { startEmulator, type TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, DURING_CALL, dataOf, fillDraft, OTHER_CONTACT } from './support/application';

let cloud: TestEmulator;
beforeAll(async () => {
  cloud = await startEmulator({ seed: true, now: DURING_CALL, functionsDir: functionsBesidePlanter() });
});
afterAll(() => cloud.stop());

interface Answer {
  id: string;
  name: string;
  categories: CategoryEligibility[];
}
const ask = async (openid: string, slug = 'gx-2026'): Promise<Answer[]> =>
  dataOf(await cloud.call(openid, 'calls.eligibility', { slug })).organizations;
const verdictsOf = (answer: Answer | undefined) =>
  Object.fromEntries((answer?.categories ?? []).map(({ code, verdict }) => [code, verdict]));

test('a university sees every category in the notice’s order, with tracks, reasons and what to do', async () => {
  const [university] = await ask(CONTACT);
  expect(university?.id).toBe('org-university');
  expect(verdictsOf(university)).toEqual({
    '2026-1': 'eligible',
    '2026-2': 'eligible',
    '2026-3': 'eligible',
    '2026-4': 'eligible',
    '2026-5': 'joint',
    '2026-6': 'joint',
    '2026-7': 'eligible',
  });
  expect(university?.categories.map(({ tracks }) => tracks.length)).toEqual([2, 2, 2, 3, 2, 0, 0]);
  expect(university?.categories[4]?.reasons).toContainEqual(
    expect.objectContaining({ ruleId: 'joint', source: '二、（二）1', remedy: expect.stringContaining('科技期刊') }),
  );
});

test('a society’s verified grade opens 八桂科技讲坛', async () => {
  const [society] = await ask(OTHER_CONTACT);
  expect(society?.categories[0]).toMatchObject({ code: '2026-1', verdict: 'eligible' });
  expect(society?.categories[0]?.reasons).toContainEqual(
    expect.objectContaining({ ruleId: 'condition.society-level-grade', effect: 'allows' }),
  );
});

test('a society of Guangdong sees Guangxi’s calls as not hers, and one that waits for approval as to be verified', async () => {
  const answers = await ask('persona-contact-3');
  const guangdong = answers.find(({ id }) => id === 'org-guangdong');
  expect(new Set(Object.values(verdictsOf(guangdong)))).toEqual(new Set(['ineligible']));
  for (const { reasons } of guangdong?.categories ?? []) expect(reasons[0]?.ruleId).toBe('region');
  const pending = answers.find(({ id }) => id === 'org-pending');
  expect(verdictsOf(pending)).toMatchObject({ '2026-1': 'verify', '2026-3': 'verify', '2026-6': 'joint' });
});

test('the project of an earlier year that is still under way locks its society out; the 演示 one does not', async () => {
  const [before] = await ask(OTHER_CONTACT);
  expect(before?.categories[1]?.reasons.map(({ ruleId }) => ruleId)).not.toContain('unfinished_project');
  const plant = (collection: string, document: object) =>
    cloud.raw(null, 'plant', { collection, document, changes: [{}] });
  const issuer = { name: '广西壮族自治区科学技术协会', region: '广西壮族自治区', department: null };
  const programme = '“提质增效”项目';
  await plant('calls', {
    _id: 'gx-2025',
    slug: 'gx-2025',
    issuer,
    programme,
    year: 2025,
    isDemo: false,
    categories: [],
  });
  const project = { _id: 'undone', organizationId: 'org-society', callSlug: 'gx-2025', createdAt: DURING_CALL };
  await plant('projects', { ...project, title: '未完的项目', status: 'in_progress', evidenceCounts: [] });
  const [after] = await ask(OTHER_CONTACT);
  expect(after?.categories[1]).toMatchObject({ verdict: 'ineligible', standing: 'ineligible' });
  expect(after?.categories[1]?.reasons).toContainEqual(
    expect.objectContaining({
      ruleId: 'unfinished_project',
      text: '2025 年度项目“未完的项目”还没有验收结题',
      source: '二、（二）2',
    }),
  );
  const start = { callSlug: 'gx-2026', categoryCode: '2026-3', organizationId: 'org-society' };
  const reply = await cloud.call(OTHER_CONTACT, 'applications.start', start);
  expect(codeOf(reply)).toBe('NOT_ELIGIBLE');
  expect(JSON.stringify(reply)).toContain('未完的项目');
});

test('a track that was applied for shuts the other one', async () => {
  const { id, version } = await fillDraft(cloud);
  dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  const [university] = await ask(CONTACT);
  expect(university?.categories[0]?.tracks.map(({ verdict }) => verdict)).toEqual(['eligible', 'ineligible']);
});

test('people without an organization get an empty list, and an unknown call is not found', async () => {
  expect(await ask('persona-visitor')).toEqual([]);
  expect(await ask('persona-officer-1')).toEqual([]);
  expect(codeOf(await cloud.call(CONTACT, 'calls.eligibility', { slug: 'gx-2099' }))).toBe('NOT_FOUND');
});

test('three queries, and other people’s work costs nothing', async () => {
  const cost = async () => {
    await cloud.clearMetrics();
    await ask('persona-contact-3');
    const [metric] = await cloud.metrics();
    const queries = metric?.gatewayCalls.filter((action) => action.startsWith('database.')).length;
    return { queries, scanned: metric?.documentsScanned };
  };
  const before = await cost();
  for (const collection of ['applications', 'projects', 'organizations', 'quotas']) {
    await plantStrangers(cloud, collection, 200);
  }
  expect(await cost()).toEqual(before);
  expect(before.queries).toBe(3);
});
