/** Helpers (协助人员): let in to one activity by a share card, for its day and a little after. */
import { HELPER_DAYS } from '../constants';
import { instantSchema, MS_PER_DAY, toMs } from '../time';
import * as z from '../z';
import type { Activity } from './schema';

export const helperSchema = z.object({ id: z.string(), name: z.string(), joinedAt: instantSchema });
export type Helper = z.infer<typeof helperSchema>;

/** What a helper may do ends here: some days after the record, and where nobody recorded it, not much later. */
export function helpsUntil({ recordedAt, endsAt }: Pick<Activity, 'recordedAt' | 'endsAt'>): number {
  const unrecorded = toMs(endsAt) + HELPER_DAYS.unrecorded * MS_PER_DAY;
  return recordedAt === null ? unrecorded : Math.min(unrecorded, toMs(recordedAt) + HELPER_DAYS.recorded * MS_PER_DAY);
}

export const takesHelp = (activity: Pick<Activity, 'status' | 'recordedAt' | 'endsAt'>, now: number): boolean =>
  activity.status !== 'cancelled' && now < helpsUntil(activity);
