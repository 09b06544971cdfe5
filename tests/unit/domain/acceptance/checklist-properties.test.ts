/** A checklist never says 已齐 while a rule is unmet: for generated rules, activities, evidence, marks and verdicts. */
import { deriveChecklist } from '@domain/acceptance/derive-checklist';
import type { ChecklistFacts, EvidenceMark } from '@domain/acceptance/facts';
import type { ActivityMark } from '@domain/activities/schema';
import type { ChecklistItemRule, Shot } from '@domain/call/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { missingEntries } from '@domain/projects/checklist';
import { type ProjectStatus, projectStatuses } from '@domain/projects/lifecycle';
import fc from 'fast-check';
import { activity, facts, item, rules } from './support';

const ACTIVITY_IDS = ['a1', 'a2', 'a3'] as const;
const TRACKS = ['t1', 't2'];
const ITEM_IDS = ['i1', 'i2', 'i3'] as const;

const shotArb = fc.constantFrom<Shot>('panorama', 'leader', 'expert');
const ruleArb = (id: string): fc.Arbitrary<ChecklistItemRule> =>
  fc
    .record({
      kind: fc.constantFrom<ChecklistItemRule['kind']>('photos', 'document', 'video', 'press'),
      required: fc.boolean(),
      condition: fc.constantFrom('declared' as const, 'activity' as const, null),
      trackCodes: fc.subarray(TRACKS),
      perActivity: fc.boolean(),
      shots: fc.uniqueArray(fc.record({ shot: shotArb, min: fc.integer({ min: 0, max: 3 }) }), {
        selector: ({ shot }) => shot,
      }),
      minFiles: fc.option(fc.integer({ min: 1, max: 6 })),
      maxFiles: fc.option(fc.integer({ min: 6, max: 12 })),
      dueAfter: fc.option(fc.constant({ event: '活动结束', n: 10, unit: 'workingDay' as const })),
    })
    .map((rule) => item({ id, ...rule, shots: rule.kind === 'photos' ? rule.shots : [] }));

const activityArb = (id: string): fc.Arbitrary<ActivityMark> =>
  fc
    .record({ status: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const) })
    .map((over) => activity({ id, ...over }));
const evidenceArb: fc.Arbitrary<EvidenceMark> = fc.record({
  itemId: fc.constantFrom(...ITEM_IDS, 'gone'),
  shot: fc.option(shotArb),
  activityId: fc.option(fc.constantFrom(...ACTIVITY_IDS, 'elsewhere')),
});
const moment = fc.constantFrom('2026-07-01T10:00:00+08:00', '2026-08-01T10:00:00+08:00', '2026-09-01T10:00:00+08:00');
const some = <T>(ids: readonly string[], make: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.subarray([...ids]).chain((chosen) => fc.tuple(...chosen.map(make)));

const factsArb = (statuses: readonly ProjectStatus[]): fc.Arbitrary<ChecklistFacts> =>
  fc
    .record({
      status: fc.constantFrom(...statuses),
      trackCodes: fc.subarray(TRACKS),
      activities: some(ACTIVITY_IDS, activityArb),
      evidence: fc.array(evidenceArb, { maxLength: 30 }),
      marks: some(ITEM_IDS, (itemId) =>
        fc.record({
          itemId: fc.constant(itemId),
          applies: fc.boolean(),
          reason: fc.constant('没有办'),
          note: fc.constant(null),
          at: moment,
        }),
      ),
      verdicts: some(ITEM_IDS, (itemId) =>
        fc.record({
          itemId: fc.constant(itemId),
          verdict: fc.constantFrom('passed' as const, 'returned' as const),
          comment: fc.constant(null),
          at: moment,
          byName: fc.constant('韦'),
        }),
      ),
      itemChangedAt: fc.dictionary(fc.constantFrom(...ITEM_IDS), moment),
    })
    .map(facts);
const rulesArb = fc.tuple(ruleArb('i1'), ruleArb('i2'), ruleArb('i3')).map((items) => rules(items));

/** The rules of the notice, said again as plainly as possible. */
function isMet(rule: ChecklistItemRule, { evidence, activities }: ChecklistFacts): boolean {
  const mine = evidence.filter(({ itemId }) => itemId === rule.id);
  const enough = mine.length >= (rule.minFiles ?? 1) && mine.length <= (rule.maxFiles ?? Number.POSITIVE_INFINITY);
  const everyShot = rule.shots.every(({ shot, min }) => mine.filter((file) => file.shot === shot).length >= min);
  if (!rule.perActivity) return enough && everyShot;
  // Hand every held activity a file: its own, else one that names none.
  const loose = mine.filter(({ activityId }) => activityId === null);
  const everyActivity = activities
    .filter(({ status }) => status === 'held')
    .every(({ id }) => mine.some(({ activityId }) => activityId === id) || loose.pop() !== undefined);
  const shotTotal = rule.shots.reduce((sum, { min }) => sum + min, 0);
  return enough && everyShot && everyActivity && mine.length >= shotTotal;
}

const each = (check: (entry: ChecklistEntry, given: ChecklistFacts) => void, statuses = projectStatuses) =>
  fc.assert(
    fc.property(rulesArb, factsArb(statuses), (category, given) => {
      for (const entry of deriveChecklist(category, given)) check(entry, given);
    }),
    { numRuns: 400 },
  );
const collecting: readonly ProjectStatus[] = ['in_progress', 'carrying_out'];

test('已齐 means that every rule of the notice is met, whatever the stage', () => {
  each((entry, given) => {
    if (entry.state === 'ready') expect(isMet(entry.item, given)).toBe(true);
  });
});

test('while it is being collected and nothing was judged, 已齐 is said exactly when every rule is met', () => {
  fc.assert(
    fc.property(rulesArb, factsArb(collecting), (category, given) => {
      const unjudged = { ...given, verdicts: [] };
      for (const entry of deriveChecklist(category, unjudged)) {
        if (entry.state === 'not_applicable') continue;
        expect(entry.state === 'ready').toBe(isMet(entry.item, unjudged));
        expect(entry.missing === '').toBe(entry.state === 'ready');
        expect(entry.have >= entry.need && entry.shots.every(({ have, min }) => have >= min)).toBe(
          entry.state === 'ready' || /^多了/.test(entry.missing),
        );
      }
    }),
    { numRuns: 400 },
  );
});

test('不适用 is said only where the track or a condition of the notice allows it', () => {
  each((entry, given) => {
    if (entry.state !== 'not_applicable') return;
    const { trackCodes, condition } = entry.item;
    const isOtherTrack = trackCodes.length > 0 && !trackCodes.some((code) => given.trackCodes.includes(code));
    const isHeld = given.activities.some(({ status }) => status === 'held');
    const isMarked = given.marks.some(({ itemId, applies }) => itemId === entry.item.id && !applies);
    expect(isOtherTrack || (isMarked && (condition === 'declared' || (condition === 'activity' && !isHeld)))).toBe(
      true,
    );
  });
});

test('one file more makes nothing that was ready unready, as long as the maximum is not passed', () => {
  fc.assert(
    fc.property(rulesArb, factsArb(projectStatuses), evidenceArb, (category, given, extra) => {
      const after = deriveChecklist(category, { ...given, evidence: [...given.evidence, extra] });
      deriveChecklist(category, given).forEach((entry, index) => {
        const later = after[index];
        const { maxFiles, id } = entry.item;
        const count = given.evidence.filter(({ itemId }) => itemId === id).length + (extra.itemId === id ? 1 : 0);
        if (entry.state === 'ready' && count <= (maxFiles ?? count)) expect(later?.state).toBe('ready');
        if (later && count <= (maxFiles ?? count)) expect(later.have).toBeGreaterThanOrEqual(entry.have);
      });
    }),
    { numRuns: 400 },
  );
});

test('what is returned stays so until it was touched, and nothing that lacks a file counts as done', () => {
  each((entry, given) => {
    const { verdict, item: rule } = entry;
    const changedAt = given.itemChangedAt[rule.id];
    const applies = entry.state !== 'not_applicable';
    if (applies && verdict?.verdict === 'returned' && (changedAt === undefined || changedAt < verdict.at)) {
      expect(entry.state).toBe('returned');
    }
    const isMissing = missingEntries([entry]).length === 1;
    if (rule.required && !isMet(rule, given) && collecting.includes(given.status) && applies) {
      expect(isMissing).toBe(verdict?.verdict !== 'passed');
    }
  });
});
