/**
 * The checklists of seven categories as the notices print them, from the first file to the end: filled to 已齐, handed in,
 * one item returned, corrected, closed. Everything is read from the data; no category has steps of its own here.
 */

import { AcceptanceWorld, heldActivity, type ProjectHand } from './support/acceptance';
import { CONTACT, codeOf, dataOf } from './support/application';

let world: AcceptanceWorld;
beforeAll(async () => {
  world = await AcceptanceWorld.start('acceptance-walks', '2026-10-20T10:00:00+08:00');
});
afterAll(() => world.stop());

const two = [
  heldActivity(),
  heldActivity({ id: 'service', title: '专家助企赋能（桂林）', counts: { participants: 30 } }),
];

interface Way {
  callSlug: string;
  categoryCode: string;
  trackCodes: string[];
  /** Whether what depends on the use of the money is said not to apply. */
  exempt: boolean;
}
const ways: Way[] = [
  { callSlug: 'gx-2023', categoryCode: '2023-1', trackCodes: [], exempt: true },
  { callSlug: 'gx-2023', categoryCode: '2023-2', trackCodes: [], exempt: false },
  { callSlug: 'gx-2023', categoryCode: '2023-3', trackCodes: ['2023-3-3'], exempt: false },
  { callSlug: 'gx-2023', categoryCode: '2023-10', trackCodes: [], exempt: false },
  { callSlug: 'gx-2026', categoryCode: '2026-1', trackCodes: ['2026-1-1'], exempt: false },
  { callSlug: 'gx-2026', categoryCode: '2026-4', trackCodes: ['2026-4-3'], exempt: false },
];

const statesOf = async (project: ProjectHand) =>
  new Map((await project.read()).checklist.map(({ item, state }) => [item.id, state]));

/** From nothing to a second submission, with one item returned and corrected in between. Answers the corrected item. */
async function handInTwice(project: ProjectHand, exempt: boolean, submission: object = {}): Promise<string> {
  expect(codeOf(await project.submit(submission))).toBe('FORM_INCOMPLETE');
  await project.fillAll({ exempt });
  const filled = await project.read();
  expect(filled.project.missing).toEqual([]);
  for (const { item, state } of filled.checklist) {
    if (item.required) expect([item.id, state]).toEqual([item.id, state === 'not_applicable' ? state : 'ready']);
  }
  const first = dataOf(await project.submit(submission));
  expect(first.manifest).toMatchObject({ submissionNo: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const frozenFiles = first.manifest.items.flatMap(({ files }: { files: unknown[] }) => files);
  expect(frozenFiles).toHaveLength(filled.evidence.length);

  const returned = filled.checklist.find(
    ({ item, state }) => item.required && state === 'ready' && item.kind !== 'video',
  );
  if (!returned) throw new Error('nothing to return');
  dataOf(await project.review([returned.item.id], 'returned', '缺少盖章，请重新扫描'));
  dataOf(await project.passRest());
  dataOf(await project.giveBack('2026-11-05'));

  const back = await project.read();
  expect(back.project).toMatchObject({ acceptanceDueOn: '2026-11-05', missing: [{ itemId: returned.item.id }] });
  const other = back.checklist.find(({ state }) => state === 'passed');
  if (!other) throw new Error('nothing was passed');
  const itsFile = back.evidence.find(({ slot }) => slot === `item:${other.item.id}`);
  expect(codeOf(await project.remove(itsFile?.id ?? ''))).toBe('TRANSITION_NOT_ALLOWED');
  expect(codeOf(await project.submit(submission))).toBe('FORM_INCOMPLETE');

  await project.send(returned, returned.shots[0]?.shot ?? null);
  expect((await statesOf(project)).get(returned.item.id)).toBe('ready');
  const second = dataOf(await project.submit(submission));
  expect(second.manifest.submissionNo).toBe(2);
  expect(second.manifest.contentHash).not.toBe(first.manifest.contentHash);
  expect((await statesOf(project)).get(returned.item.id)).toBe('submitted');
  return returned.item.id;
}

test.each(ways)('$categoryCode: 已齐, handed in, one item back, corrected, closed', async ({ exempt, ...way }) => {
  const project = await world.project(`walk-${way.categoryCode}`, way.callSlug, { ...way, activities: two });
  const returned = await handInTwice(project, exempt);
  dataOf(await project.review([returned], 'passed'));
  expect(dataOf(await project.close())).toMatchObject({ status: 'closed' });
  expect((await project.read()).project).toMatchObject({ status: 'closed', outcome: { result: 'passed' } });
  const asked = [...(await statesOf(project)).entries()].filter(([, state]) => state !== 'not_applicable');
  expect(asked.filter(([, state]) => state !== 'passed' && state !== 'missing')).toEqual([]);
  const verdicts = dataOf(await world.cloud.call(CONTACT, 'inbox.list')).items.map(
    ({ title }: { title: string }) => title,
  );
  expect(verdicts.slice(0, 2)).toEqual(['验收通过，项目已结题', '材料被退回修改']);
});

test('2026-7: results with expenses, one item back, corrected; what follows is the association’s choice', async () => {
  const project = await world.project('walk-2026-7', 'gx-2026', {
    categoryCode: '2026-7',
    funding: 'afterwards',
    status: 'carrying_out',
    awardedYuan: 0,
    activities: two,
  });
  const expenses = [
    { item: '专家咨询费', fen: 600_000 },
    { item: '场地租赁费', fen: 123_456 },
  ];
  const returned = await handInTwice(project, false, { expenses });
  expect((await project.read()).project.status).toBe('results_submitted');
  expect(dataOf(await project.own('manifest', { submissionNo: 1 })).manifest.expenses).toEqual(expenses);
  dataOf(await project.review([returned], 'passed'));
  expect(codeOf(await project.close())).toBe('TRANSITION_NOT_ALLOWED');
});

test('2026-7: without what was spent nothing is handed in', async () => {
  const project = await world.project('no-expenses', 'gx-2026', {
    categoryCode: '2026-7',
    funding: 'afterwards',
    status: 'carrying_out',
  });
  await project.fillAll({ exempt: false });
  const reply = await project.submit();
  expect(reply).toMatchObject({ ok: false, error: { code: 'FORM_INCOMPLETE', fields: [{ path: 'expenses' }] } });
});
