/** The published calls into the database, as after a deployment: nothing an officer changed is overwritten. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call, Category } from '../../domain/call/schema';
import { spawnEmulator, startEmulator, type TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, DURING_CALL, dataOf, OFFICER } from './support/application';
import { Deployment, officerSaves, powerCut } from './support/deployment';

const SLUGS = ['gd-2024', 'gx-2023', 'gx-2026', 'hn-2022', 'xj-2023'];

let deployment: Deployment;
let dataDir: string;
let cloud: TestEmulator | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sync-'));
  deployment = new Deployment('sync');
});
afterEach(async () => {
  await cloud?.stop();
  cloud = undefined;
  rmSync(dataDir, { recursive: true, force: true });
  deployment.remove();
});

/**
 * Starts, or starts again, which runs the sync of whatever is deployed now. A first start of the functions as they were
 * built begins with a copy of what another such start has left.
 */
async function start(): Promise<TestEmulator> {
  await cloud?.stop();
  cloud = await startEmulator({ seed: true, now: DURING_CALL, dataDir, functionsDir: deployment.folder });
  return cloud;
}

interface Report {
  calls: {
    slug: string;
    outcome: string;
    version: number;
    changed: string[];
    kept: string[];
    conflicts: { where: string; stored: string; incoming: string; since: string }[];
    problems: string[];
  }[];
  lines: string[];
}
/** What a deployment machine gets when it runs the function. */
const sync = async (): Promise<Report> => dataOf(await running().send('POST', 'administrator/sync', {}));
const running = () => cloud as TestEmulator;
const reportOf = async (slug: string) => (await sync()).calls.find((call) => call.slug === slug);

type Stored = Call & { version: number };
const stored = async (slug: string): Promise<Stored> =>
  dataOf(await running().call(CONTACT, 'calls.get', { slug })).call;
const versions = async () => {
  const documents = await running().send<{ _id: string; version: number; isDemo: boolean }[]>(
    'GET',
    'collections/calls',
  );
  return Object.fromEntries(documents.filter(({ isDemo }) => !isDemo).map(({ _id, version }) => [_id, version]));
};
const sources = async () =>
  (await running().send<{ _id: string; syncedAt: string }[]>('GET', 'collections/call_sources')).map(
    ({ _id, syncedAt }) => [_id, syncedAt],
  );
async function amend(slug: string, changes: object, kind = 'amend'): Promise<void> {
  const { body } = await running().raw(null, deployment.amendFunction, { kind, slug, changes });
  // A hand that did nothing would let the tests below fail for another reason, or pass for none.
  expect(body.stats).toEqual(kind === 'amend' ? { updated: 1 } : { removed: 1 });
}
const firstOf = (call: Call | undefined): Category => call?.categories[0] as Category;
const ones = Object.fromEntries(SLUGS.map((slug) => [slug, 1]));

test('the first start brings the five calls; syncing again changes nothing at all', async () => {
  // Functions of its own: nobody has planted anything with them before.
  deployment.publish(() => {});
  await start();
  expect(await versions()).toEqual(ones);
  const before = await sources();
  expect(before.map(([slug]) => slug)).toEqual(SLUGS);

  expect((await sync()).lines).toEqual(['申报通知：无变化 5 份']);
  await start();
  expect(await sources()).toEqual(before);
  expect(await versions()).toEqual(ones);
});

test('a data folder from before gets a new call and new data, and readers see a new version only of what changed', async () => {
  deployment.publish((calls) => calls.delete('gd-2024'));
  await start();
  expect(Object.keys(await versions())).not.toContain('gd-2024');

  deployment.publish((calls) => Object.assign(calls.get('xj-2023') as Call, { title: '更正后的标题' }));
  await start();
  expect(await versions()).toEqual({ ...ones, 'xj-2023': 2 });
  expect((await stored('xj-2023')).title).toBe('更正后的标题');
});

test('what an officer amended survives a change elsewhere in the same call', async () => {
  await start();
  await amend('gx-2026', { 'categories.0.name': '工作人员改的名称' });

  deployment.publish((calls) => Object.assign(firstOf(calls.get('gx-2026')), { fundingTotalYuan: 123_456 }));
  await start();
  const call = await stored('gx-2026');
  expect(firstOf(call)).toMatchObject({ name: '工作人员改的名称', fundingTotalYuan: 123_456 });
  expect((await versions())['gx-2026']).toBe(3);
  expect(await reportOf('gx-2026')).toMatchObject({ outcome: 'unchanged', conflicts: [], kept: [expect.any(String)] });
});

test('what both changed stays the officer’s and is listed at every run until the two agree', async () => {
  await start();
  await amend('gx-2026', { 'categories.0.fundingTotalYuan': 111 });
  deployment.publish((calls) => Object.assign(firstOf(calls.get('gx-2026')), { fundingTotalYuan: 222 }));

  await start();
  expect(firstOf(await stored('gx-2026')).fundingTotalYuan).toBe(111);
  const before = [await versions(), await sources()];
  expect(before[0]).toEqual({ ...ones, 'gx-2026': 2 });

  await start();
  const { name } = firstOf(await stored('gx-2026'));
  const where = `项目类型“2026-1 ${name}” › 资助总额（元）`;
  expect((await reportOf('gx-2026'))?.conflicts).toMatchObject([{ where, stored: '111', incoming: '222' }]);
  expect((await sync()).lines).toEqual([
    '申报通知：无变化 5 份，待核对 1 处',
    `gx-2026 两边都改了 ${where}：工作人员改为 111，新资料是 222；保留工作人员的，请核对`,
  ]);
  expect([await versions(), await sources()]).toEqual(before);

  await amend('gx-2026', { 'categories.0.fundingTotalYuan': 222 });
  expect(await reportOf('gx-2026')).toMatchObject({ outcome: 'unchanged', conflicts: [], kept: [] });
});

test('an officer who saves while the sync is at that very call loses nothing', async () => {
  await start();
  deployment.publish((calls) => Object.assign(calls.get('gx-2026') as Call, { programme: '改名的计划' }));
  deployment.disturb(officerSaves('gx-2026', '同一时刻改的标题'));
  await start();
  expect(await stored('gx-2026')).toMatchObject({ title: '同一时刻改的标题', programme: '改名的计划' });
  expect((await versions())['gx-2026']).toBe(3);
});

test('npm start prints in Chinese what is to be checked', async () => {
  await start();
  await amend('xj-2023', { title: '工作人员改的标题' });
  await running().stop();
  deployment.publish((calls) => Object.assign(calls.get('xj-2023') as Call, { title: '资料改的标题' }));
  const child = spawnEmulator(['--port', '0', '--data', dataDir, '--functions', deployment.folder, '--no-schedule']);
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += String(chunk);
  });
  await once(child, 'message');
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(output).toContain('xj-2023 两边都改了 标题：工作人员改为 工作人员改的标题，新资料是 资料改的标题');
});

test('a call of unknown origin keeps everything it has', async () => {
  await start();
  await amend('hn-2022', { title: '来历不明的标题' });
  await amend('hn-2022', {}, 'forget');
  expect(await reportOf('hn-2022')).toMatchObject({ outcome: 'unchanged', conflicts: [{ where: '标题' }] });
  expect((await stored('hn-2022')).title).toBe('来历不明的标题');
});

test('a call that would no longer be one is left alone, and the others go on', async () => {
  await start();
  await amend('gx-2026', { year: '不是年份' });
  deployment.publish((calls) => {
    for (const slug of ['gx-2026', 'hn-2022']) Object.assign(calls.get(slug) as Call, { programme: '改名的计划' });
  });
  await start();
  expect(await versions()).toEqual({ ...ones, 'gx-2026': 2, 'hn-2022': 2 });
  const { calls, lines } = await sync();
  expect(calls.find(({ slug }) => slug === 'gx-2026')).toMatchObject({ outcome: 'refused', version: 2 });
  expect(lines[1]).toMatch(/^gx-2026 没有同步，工作人员的改动与新资料合在一起不成立：年度：/);
});

test('nobody but the administrator starts it', async () => {
  await start();
  for (const openid of [null, CONTACT, OFFICER]) {
    expect(codeOf((await running().raw(openid, 'sync', {})).body)).toBe('FORBIDDEN');
  }
  const relayed = (path: string) => running().send<{ result: never }>('POST', path, { kind: 'relay' });
  for (const door of ['functions', 'administrator']) {
    expect(codeOf((await relayed(`${door}/${deployment.amendFunction}`)).result)).toBe('FORBIDDEN');
  }
});

test.each([
  ['before', 1],
  ['after', 1],
  ['after', 3],
] as const)('killed %s the commit of call %i and started again, it ends right', async (moment, number) => {
  deployment.disturb(powerCut(moment, number));
  const child = spawnEmulator(['--port', '0', '--data', dataDir, '--functions', deployment.folder, '--no-schedule']);
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');

  deployment.heal();
  await start();
  expect(await versions()).toEqual(ones);
  expect((await sources()).map(([slug]) => slug)).toEqual(SLUGS);
  expect((await sync()).lines).toEqual(['申报通知：无变化 5 份']);
});
