/** A checklist never says 已齐 while a rule is unmet: for generated rules, activities, evidence, marks and verdicts. */
import { deriveChecklist } from '@domain/acceptance/derive-checklist';
import type { ChecklistFacts } from '@domain/acceptance/facts';
import type { ChecklistItemRule } from '@domain/call/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { missingEntries } from '@domain/projects/checklist';
import { type ProjectStatus, projectStatuses } from '@domain/projects/lifecycle';
import fc from 'fast-check';
import { evidenceArb, factsArb, isMet, shotArb } from './generators';
import { item, rules } from './support';

const ACTIVITY_IDS = ['a1', 'a2', 'a3'] as const;
const TRACKS = ['t1', 't2'];
const ITEM_IDS = ['i1', 'i2', 'i3'] as const;

const SHOTS = ['panorama', 'leader', 'expert'] as const;
const ruleArb = (id: string): fc.Arbitrary<ChecklistItemRule> =>
  fc
    .record({
      kind: fc.constantFrom<ChecklistItemRule['kind']>('photos', 'document', 'video', 'press'),
      required: fc.boolean(),
      condition: fc.constantFrom('declared' as const, 'activity' as const, null),
      trackCodes: fc.subarray(TRACKS),
      perActivity: fc.boolean(),
      shots: fc.uniqueArray(fc.record({ shot: shotArb(SHOTS), min: fc.integer({ min: 0, max: 3 }) }), {
        selector: ({ shot }) => shot,
      }),
      minFiles: fc.option(fc.integer({ min: 1, max: 6 })),
      maxFiles: fc.option(fc.integer({ min: 6, max: 12 })),
      dueAfter: fc.option(fc.constant({ event: '活动结束', n: 10, unit: 'workingDay' as const })),
    })
    .map((rule) => item({ id, ...rule, shots: rule.kind === 'photos' ? rule.shots : [] }));

const ground = {
  itemIds: ITEM_IDS,
  trackCodes: TRACKS,
  activityIds: ACTIVITY_IDS,
  shots: SHOTS,
  moment: fc.constantFrom('2026-07-01T10:00:00+08:00', '2026-08-01T10:00:00+08:00', '2026-09-01T10:00:00+08:00'),
};
const factsOf = (statuses: readonly ProjectStatus[]) => factsArb({ ...ground, statuses });
const extraArb = evidenceArb({ ...ground, statuses: projectStatuses });
const rulesArb = fc.tuple(ruleArb('i1'), ruleArb('i2'), ruleArb('i3')).map((items) => rules(items));

const each = (check: (entry: ChecklistEntry, given: ChecklistFacts) => void, statuses = projectStatuses) =>
  fc.assert(
    fc.property(rulesArb, factsOf(statuses), (category, given) => {
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
    fc.property(rulesArb, factsOf(collecting), (category, given) => {
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
    fc.property(rulesArb, factsOf(projectStatuses), extraArb, (category, given, extra) => {
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
