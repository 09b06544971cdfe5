/** A paper with a day of its own (GX-2023 2023-10, the film of 20 July): its file takes it from the plan, and brings it back. */
import { projectFiles } from '../../../cloudfunctions/_server/files/subjects/project-files';
import { runTransaction } from '../../../cloudfunctions/_server/platform/documents';
import { emptyProjectParts } from '../../../cloudfunctions/_server/repositories/projects';
import type { PlanDocument } from '../../../cloudfunctions/_server/repositories/reminder-plans';
import { readCallBySlug } from './support/call';
import { startPlatform, type TestPlatform } from './support/platform';

const AT = '2023-06-15T10:00:00.000+08:00';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
  const call = readCallBySlug('gx-2023');
  await platform.put('calls', { _id: call.slug, ...call });
  await platform.put('projects', {
    ...emptyProjectParts,
    ...{ _id: 'p1', callSlug: call.slug, categoryCode: '2023-10', issuerName: call.issuer.name, title: '科普示范' },
    ...{ organizationId: 'o1', contactOpenid: 'ann', trackCodes: [], status: 'in_progress', version: 1, createdAt: AT },
  });
});
afterAll(() => platform.stop());

const person = { _id: 'ann', name: '安', memberships: [{ organizationId: 'o1', role: 'contact_person' }] };
const place = { slot: 'item:video', shot: null, activityId: null };

/** Answers how many calls it took. */
async function change(deed: 'added' | 'removed', slot = 'item:video'): Promise<number> {
  platform.calls.length = 0;
  const files = projectFiles(
    person as unknown as Parameters<typeof projectFiles>[0],
    { kind: 'project', id: 'p1' },
    null,
  );
  await runTransaction(async (transaction) => {
    const open = await files.openIn(transaction);
    const at = { ...place, slot };
    const sides = deed === 'added' ? { from: null, to: at } : { from: at, to: null };
    await open.changeIn(transaction, { id: 'f1', slot, deed, ...sides, hashKey: 'key', at: AT });
  });
  return platform.calls.length;
}
const plan = () => platform.find<PlanDocument>('reminder_plans', 'project:p1');
const rules = async () => (await plan())?.items.map(({ ruleId, dueAt }) => `${ruleId} ${dueAt.slice(0, 10)}`);

test('with its film the project has one date less, without it one more; what moves no date writes no plan', async () => {
  const calls = await change('added');
  expect(await rules()).not.toContain('item-7d 2023-07-13');
  expect(await rules()).toContain('acceptance-30d 2023-11-10');
  const before = await plan();
  const quiet = await change('added');
  expect(quiet).toBeLessThan(calls);
  expect(await change('removed')).toBe(quiet);
  expect(await plan()).toEqual(before);
  expect(await change('removed')).toBeGreaterThan(quiet);
  expect(await rules()).toContain('item-7d 2023-07-13');
});
