/** Who may apply for what: a society elsewhere, and an enterprise with a doctoral station. */
import { verdictWords } from '@domain/eligibility/verdict';
import { pathTo, routes } from '@domain/routes';
import { DURING_CALL, dataOf, OFFICER, startSeeded } from '../../functions/support/application';
import { becomePerson, ISSUER, VISITOR } from '../../functions/support/organization';
import type { TestEmulator } from '../../support/emulator';
import { launchWeapp, type WeappApp } from '../../support/weapp';
import { seeVerdicts } from './see-verdicts';

let cloud: TestEmulator;
let app: WeappApp;

const launch = async (openid: string, path: string) => {
  await app?.close();
  app = await launchWeapp({ emulatorUrl: cloud.url, openid, path, phoneTime: DURING_CALL });
};

beforeEach(async () => {
  cloud = await startSeeded();
  await becomePerson(cloud, VISITOR, '苏海燕', '13900000001');
});
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

/** As the visitor does it; answers the id. */
async function register(name: string, kind: string, issuer: string): Promise<string> {
  await launch(VISITOR, routes.findOrganization);
  await app.tap({ id: 'start-register' });
  await app.waitFor(issuer);
  await app.input({ id: 'organization-name' }, name);
  await app.tap({ text: kind, className: 'choice' });
  await app.tap({ text: new RegExp(`^${issuer}`), className: 'choice' });
  await app.tap({ id: 'register-organization' });
  await app.waitFor('等待科协审核');
  return dataOf(await cloud.call(VISITOR, 'me.get')).organizations[0].id;
}

async function approve(officer: string, id: string): Promise<void> {
  await launch(officer, pathTo('organization', { id }));
  await app.tap({ id: 'approve-organization' });
  await app.waitFor('已审核');
}

const openCategory = (code: string) => launch(VISITOR, pathTo('category', { slug: 'gx-2026', code }));

test('我的学会在广东，广西的通知写着不属于本地区，也说明了为什么', async () => {
  const id = await register('广东潮汐能源学会', '自治区（省）级学会', '广东省科学技术协会');
  await approve('persona-officer-guangdong', id);
  await launch(VISITOR, routes.calls);
  const isMarked = (slug: string) =>
    app
      .page()
      .textOf({ id: `call-${slug}` })
      .includes('不属于本地区');
  await app.waitFor(() => isMarked('gx-2026'));
  await app.tap({ id: 'tab-all' });
  await app.waitFor(() => isMarked('gx-2023'));
  expect(isMarked('gd-2024')).toBe(false);

  await launch(VISITOR, pathTo('call', { slug: 'gx-2026' }));
  expect(new Set(Object.values(await seeVerdicts(app, '不可申报')))).toEqual(new Set(['不可申报']));
  await openCategory('2026-1');
  await app.waitFor('只受理广西壮族自治区的单位，本单位所在地为广东省');
  await app.waitFor(() => app.page().textOf({ id: 'start-application' }).includes('只受理广西壮族自治区的单位'));
  expect(app.page().isEnabled({ id: 'start-application' })).toBe(false);
});

test('我们是博士创新站建站单位，能自己报的只有 2026-2 和 2026-6', async () => {
  const id = await register('漓江新能源材料有限公司', '博士创新站建站单位', ISSUER);
  await app.tap({ id: 'add-qualification' });
  await app.tap({ text: '博士创新站试点获批', className: 'choice' });
  await app.input({ id: 'qualification-year' }, '2025');
  await app.input({ id: 'qualification-note' }, '桂科协发〔2025〕30 号');
  await app.tap({ id: 'submit-qualification' });
  await app.waitFor('待核实');
  await approve(OFFICER, id);
  await app.tap('核实属实');
  await app.waitFor('已核实');

  await launch(VISITOR, pathTo('call', { slug: 'gx-2026' }));
  const said = await seeVerdicts(app, verdictWords.joint);
  expect(Object.keys(said).filter((code) => said[code] === verdictWords.eligible)).toEqual(['2026-2', '2026-6']);
  expect(new Set(Object.values(said))).toEqual(new Set([verdictWords.eligible, verdictWords.joint]));

  await openCategory('2026-4');
  await app.waitFor('本单位登记为博士创新站建站单位');
  // With a listed partner she may: the form asks for her.
  expect(app.page().isEnabled({ id: 'start-application' })).toBe(true);
  await openCategory('2026-6');
  await app.tap({ id: 'start-application' });
  await app.waitFor(() => app.page().route === routes.applicationForm);
  const drafts = dataOf(await cloud.call(VISITOR, 'applications.list')).applications;
  expect(drafts).toMatchObject([{ categoryCode: '2026-6', organizationId: id }]);
  const other = { callSlug: 'gx-2026', categoryCode: '2026-4', organizationId: id };
  const joint = dataOf(await cloud.call(VISITOR, 'applications.start', other));
  const { problems } = dataOf(await cloud.call(VISITOR, 'applications.check', { id: joint.id }));
  expect(problems.map(({ path }: { path: string }) => path)).toContain('core.partners');
});
