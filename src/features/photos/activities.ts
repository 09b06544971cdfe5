/** Which activity photographs most likely show. Pure. */
import type { ActivityMark } from '@domain/activities/schema';
import { toDate } from '@domain/time';

export const openActivities = (activities: readonly ActivityMark[]): ActivityMark[] =>
  activities.filter(({ status }) => status !== 'cancelled');

/** The one she came from, else today's, else the only one. */
export function likelyActivity(
  activities: readonly ActivityMark[],
  asked: string | undefined,
  now: number,
): string | null {
  const open = openActivities(activities);
  const today = toDate(now);
  const found =
    open.find(({ id }) => id === asked) ??
    open.find(({ startsAt, endsAt }) => toDate(Date.parse(startsAt)) <= today && today <= toDate(Date.parse(endsAt))) ??
    (open.length === 1 ? open[0] : undefined);
  return found?.id ?? null;
}
