/** What one opening of each page may cost on a phone: WeChat's own audit limits, and one cloud call per page. */
import { pathTo, type RouteName, routes } from '@domain/routes';
import { planPast } from '../../functions/support/activity';
import { dataOf, fillDraft, OTHER_CONTACT, startSeeded } from '../../functions/support/application';
import { demoActivity } from '../../functions/support/site';
import type { TestEmulator } from '../../support/emulator';
import { launchWeapp, type WeappApp } from '../../support/weapp';
import { type PageVisit, pageVisits } from '../page-visits';

const MAX_SET_DATA_BYTES = 64 * 1024;
const MAX_NODES = 1000;
const MAX_DEPTH = 30;
const QUIET_MS = 250;

let cloud: TestEmulator;
let visits: Record<RouteName, PageVisit>;

beforeAll(async () => {
  cloud = await startSeeded();
  const { applications } = dataOf(await cloud.call(OTHER_CONTACT, 'applications.list'));
  const projectId = dataOf(await cloud.call(OTHER_CONTACT, 'projects.list')).projects[0].id;
  visits = pageVisits({
    submittedId: applications[0].id,
    applicationId: (await fillDraft(cloud)).id,
    projectId,
    activityId: await planPast(cloud, projectId, OTHER_CONTACT),
    activity: await demoActivity(cloud),
  });
});
afterAll(() => cloud?.stop());

/** What they show lies on the phone. */
const WITHOUT_CLOUD: ReadonlySet<RouteName> = new Set(['scan', 'uploads']);

/** Until neither the view nor the cloud has heard of the page for a while. */
async function rest(app: WeappApp, atLeast: number): Promise<void> {
  let seen = '';
  let since = Date.now();
  await app.waitFor(() => {
    const now = `${app.functionCalls.length} ${app.page().setData.calls} ${app.page().text()}`;
    if (now !== seen) since = Date.now();
    seen = now;
    return app.functionCalls.length >= atLeast && Date.now() - since > QUIET_MS;
  });
}

test.each(Object.keys(routes) as RouteName[])('%s opens with one cloud call and little to draw', async (name) => {
  const { openid, query } = visits[name];
  const app = await launchWeapp({ emulatorUrl: cloud.url, openid, path: pathTo(name, query) });
  const calls = WITHOUT_CLOUD.has(name) ? 0 : 1;
  await rest(app, calls);
  const page = app.page();
  expect(page.text()).not.toMatch(/没有找到|加载失败|请重试/);
  expect(app.functionCalls.map(({ name: fn, event }) => `${fn} ${JSON.stringify(event)}`)).toHaveLength(calls);
  expect(page.setData.bytes).toBeLessThanOrEqual(MAX_SET_DATA_BYTES);
  expect(page.nodeCount).toBeLessThan(MAX_NODES);
  expect(page.depth).toBeLessThan(MAX_DEPTH);
  await app.close();
});
