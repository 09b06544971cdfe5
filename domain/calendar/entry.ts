/** A date as a calendar keeps it. What is entered is the last moment, never the exclusive end of a deadline. */
import { MORNING } from '../constants';
import { beijing, MS_PER_DAY, MS_PER_MINUTE, toDate, toInstant, toMs } from '../time';

export interface CalendarEntry {
  /** The same date has the same id, so that a calendar that knows ids replaces instead of repeating. */
  id: string;
  title: string;
  at: string;
  /** When the calendar is to ring: in a morning, as our own reminders do. */
  remindAt: string;
  text: string;
}

export interface Deadline {
  id: string;
  title: string;
  /** Exclusive end. */
  dueBefore: string | null;
  /** What else there is to know. */
  note: string;
}

/** The morning before, else the morning of the day, else the moment itself. */
function remindAt(at: number, now: number): number {
  const mornings = [at - MS_PER_DAY, at].map((day) => toMs(`${toDate(day)}T${MORNING}:00+08:00`));
  return mornings.find((morning) => now < morning && morning < at) ?? at;
}

/** Null when there is no date, or it has passed. */
export function deadlineEntry({ id, title, dueBefore, note }: Deadline, now: number): CalendarEntry | null {
  if (dueBefore === null || now >= toMs(dueBefore)) return null;
  const at = toMs(dueBefore) - MS_PER_MINUTE;
  return {
    id,
    title,
    at: toInstant(at),
    remindAt: toInstant(remindAt(at, now)),
    text: [`最迟 ${beijing(at).format('YYYY年M月D日 HH:mm')}（北京时间）。`, note].filter(Boolean).join('\n'),
  };
}

export interface Beginning {
  id: string;
  title: string;
  startsAt: string;
  note: string;
}

/** Null once it has begun. */
export function beginningEntry({ id, title, startsAt, note }: Beginning, now: number): CalendarEntry | null {
  const at = toMs(startsAt);
  if (now >= at) return null;
  return {
    id,
    title,
    at: toInstant(at),
    remindAt: toInstant(remindAt(at, now)),
    text: [`${beijing(at).format('YYYY年M月D日 HH:mm')} 开始（北京时间）。`, note].filter(Boolean).join('\n'),
  };
}
