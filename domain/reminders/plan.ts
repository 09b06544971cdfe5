import { MORNING, QUIET_HOURS } from '../constants';
import { beijing, MS_PER_DAY, MS_PER_HOUR, toDate, toInstant, toMs } from '../time';
import { dayOf, type Matter } from './matter';
import { type Moment, ruleOfMatter } from './rules';

export interface PlannedMoment {
  ruleId: string;
  /** Key of the matter. */
  matter: string;
  dueAt: string;
  /** Of the matter; absent: the subject's page. */
  link?: string;
}

/** A moment inside quiet hours moves to the next morning's end of them, unless the deadline falls before. */
export function outsideQuietHours(ms: number, dueBefore: number): number {
  const clock = beijing(ms).format('HH:mm');
  const isLate = clock >= QUIET_HOURS.from;
  const isEarly = clock < QUIET_HOURS.to;
  if (!isLate && !isEarly) return ms;
  const morning = toMs(`${toDate(isLate ? ms + MS_PER_DAY : ms)}T${QUIET_HOURS.to}:00+08:00`);
  return morning < dueBefore ? morning : ms;
}

export const isAfter = (moment: Moment): boolean => 'daysAfter' in moment || 'atOnce' in moment;

/** When it becomes pointless; what follows a date goes on until the matter is settled. */
export const pointlessAt = (moment: Moment, at: string): number =>
  isAfter(moment) ? Number.POSITIVE_INFINITY : toMs(at);

function dueAt(moment: Moment, matter: Matter): number {
  const latest = pointlessAt(moment, matter.at);
  if ('atOnce' in moment) return outsideQuietHours(toMs(matter.at), latest);
  if ('hoursBefore' in moment) return outsideQuietHours(toMs(matter.at) - moment.hoursBefore * MS_PER_HOUR, latest);
  const days = 'daysAfter' in moment ? moment.daysAfter : -moment.daysBefore;
  const morning = toMs(
    `${toDate(toMs(`${dayOf(matter)}T${MORNING}:00+08:00`) + days * MS_PER_DAY)}T${MORNING}:00+08:00`,
  );
  return outsideQuietHours(morning, latest);
}

const bornAt = ({ since }: Matter): number => (since === undefined ? Number.NEGATIVE_INFINITY : toMs(since));

const pageOf = ({ link }: Matter): Pick<PlannedMoment, 'link'> => (link === undefined ? {} : { link });

/** What will be sent about the matters of a subject, soonest first, from `since` on. */
export function planMoments(matters: readonly Matter[], since: number): PlannedMoment[] {
  return matters
    .flatMap((matter) =>
      ruleOfMatter(matter.kind)
        .moments.map((moment) => ({ moment, at: dueAt(moment, matter) }))
        .filter(({ moment, at }) => at >= since && at >= bornAt(matter) && at < pointlessAt(moment, matter.at))
        .map(({ moment, at }) => ({ at, ruleId: moment.id, matter: matter.key, ...pageOf(matter) })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...planned }) => ({ ...planned, dueAt: toInstant(at) }));
}
