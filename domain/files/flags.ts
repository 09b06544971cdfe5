/** What is noticed about a file and shown to both sides; nothing is refused for it. */
import { toDate, toMs } from '../time';
import type { Evidence } from './schema';

type Flag = Evidence['flags'][number];

interface Days {
  startsAt: string;
  endsAt: string;
}

/** Taken on a day, in Beijing, on which the activity did not go on. */
export function isFromAnotherDay(takenAt: string | null, activity: Days | null): boolean {
  if (takenAt === null || activity === null) return false;
  const [taken, first, last] = [takenAt, activity.startsAt, activity.endsAt].map((at) => toDate(toMs(at))) as [
    string,
    string,
    string,
  ];
  return taken < first || taken > last;
}

/** Found again among the project's bytes is what is stored; the day follows the activity, which may be moved. */
export function flagsOf({ flags, takenAt }: Pick<Evidence, 'flags' | 'takenAt'>, activity: Days | null): Flag[] {
  return [
    ...(flags.includes('duplicate') ? (['duplicate'] as const) : []),
    ...(isFromAnotherDay(takenAt, activity) ? (['another_day'] as const) : []),
  ];
}
