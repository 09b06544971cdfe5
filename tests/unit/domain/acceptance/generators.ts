/** Generated facts of a checklist: any activities, files, marks and verdicts; and the rules of a notice said once more. */
import type { ChecklistFacts, EvidenceMark } from '@domain/acceptance/facts';
import type { ActivityMark } from '@domain/activities/schema';
import type { ChecklistItemRule, Shot } from '@domain/call/schema';
import type { ProjectStatus } from '@domain/projects/lifecycle';
import { MS_PER_HOUR, toInstant, toMs } from '@domain/time';
import fc from 'fast-check';
import { activity, facts } from './support';

/** What the facts are about. */
export interface Ground {
  statuses: readonly ProjectStatus[];
  itemIds: readonly string[];
  trackCodes: readonly string[];
  activityIds: readonly string[];
  shots: readonly Shot[];
  /** When something was done or is held. */
  moment: fc.Arbitrary<string>;
}

/** An item that the notice no longer has. */
const GONE = 'gone';

export const shotArb = (shots: readonly Shot[]) => fc.constantFrom(...shots);

export const someOf = <T>(ids: readonly string[], make: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.subarray([...ids]).chain((chosen) => fc.tuple(...chosen.map(make)));

const activityArb = (id: string, { moment }: Ground): fc.Arbitrary<ActivityMark> =>
  fc
    .record({ status: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const), startsAt: moment })
    .map((over) => activity({ id, ...over, endsAt: toInstant(toMs(over.startsAt) + 8 * MS_PER_HOUR) }));

export const evidenceArb = ({ itemIds, shots, activityIds }: Ground): fc.Arbitrary<EvidenceMark> =>
  fc.record({
    itemId: fc.constantFrom(...itemIds, GONE),
    shot: fc.option(shotArb(shots)),
    activityId: fc.option(fc.constantFrom(...activityIds, 'elsewhere')),
  });

export const factsArb = (ground: Ground): fc.Arbitrary<ChecklistFacts> => {
  const { statuses, itemIds, trackCodes, activityIds, moment } = ground;
  return fc
    .record({
      status: fc.constantFrom(...statuses),
      trackCodes: fc.subarray([...trackCodes]),
      activities: someOf(activityIds, (id) => activityArb(id, ground)),
      evidence: fc.array(evidenceArb(ground), { maxLength: 30 }),
      marks: someOf(itemIds, (itemId) =>
        fc.record({
          itemId: fc.constant(itemId),
          applies: fc.boolean(),
          reason: fc.constant('没有办'),
          note: fc.constant(null),
          at: moment,
        }),
      ),
      verdicts: someOf(itemIds, (itemId) =>
        fc.record({
          itemId: fc.constant(itemId),
          verdict: fc.constantFrom('passed' as const, 'returned' as const),
          comment: fc.constant(null),
          at: moment,
          byName: fc.constant('韦'),
        }),
      ),
      itemChangedAt: fc.dictionary(fc.constantFrom(...itemIds, GONE), moment),
    })
    .map(facts);
};

/** The rules of the notice, said again as plainly as possible. */
export function isMet(
  rule: ChecklistItemRule,
  { evidence, activities }: Pick<ChecklistFacts, 'evidence' | 'activities'>,
): boolean {
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
