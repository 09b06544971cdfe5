/** The dates of an activity that ask something of its contact person. */
import type { Activity } from '../activities/schema';
import { shotWords } from '../call/words';
import type { ChecklistEntry } from '../projects/checklist';
import { collectingStatuses, type ProjectStatus } from '../projects/lifecycle';
import { pathTo } from '../routes';
import { endOfDate, toInstant, toMs } from '../time';
import type { Matter } from './matter';

/** `全景2张` of every photograph that the checklist still lacks. */
export const shotsToTake = (checklist: readonly ChecklistEntry[]): string[] =>
  checklist
    .filter(({ item, state }) => item.kind === 'photos' && (state === 'missing' || state === 'partial'))
    .flatMap(({ item, shots }) => {
      const words = shots
        .filter(({ have, min }) => have < min)
        .map(({ shot, have, min }) => `${shotWords[shot]}${min - have}张`);
      return words.length > 0 ? words : [item.title];
    });

/** While the association has the papers, nothing about an activity can be changed. */
export function activityMatters(
  activity: Pick<Activity, 'id' | 'projectId' | 'status' | 'startsAt' | 'endsAt' | 'filings'>,
  { status }: { status: ProjectStatus },
  checklist: readonly ChecklistEntry[],
  now: number,
): Matter[] {
  if (activity.status !== 'planned' || !collectingStatuses.has(status)) return [];
  const { startsAt, endsAt } = activity;
  const page = { id: activity.projectId, activityId: activity.id };
  const record: Matter = {
    key: 'record',
    kind: 'record',
    at: endsAt,
    missing: [],
    link: pathTo('activity', page),
    // Until it has begun, that page can only say so.
    next: pathTo('activityRecord', page),
  };
  if (now >= toMs(startsAt)) return [record];
  const filings = activity.filings
    .filter(({ doneOn }) => doneOn === null)
    .map(({ id: filing, title, dueOn }): Matter => {
      const at = toInstant(endOfDate(dueOn));
      return { key: `filing:${filing}`, kind: 'filing', at, title, missing: [], link: pathTo('activity', page) };
    });
  const day: Matter = { key: 'activity', kind: 'activity', at: startsAt, missing: shotsToTake(checklist) };
  return [...filings, day, record];
}
