import { MORNING, QUIET_HOURS } from '../constants';
import { beijing, MS_PER_DAY, MS_PER_HOUR, toDate, toInstant, toMs } from '../time';
import { type ReminderRule, reminderRules, type SubjectKind } from './rules';

export interface ReminderSubject {
  kind: SubjectKind;
  id: string;
  /** Exclusive end: at this instant it is too late. Null: nothing to remind of. */
  dueBefore: string | null;
  /** False once the thing is done; nothing is planned then. */
  isPending: boolean;
}

export interface PlannedReminder {
  ruleId: string;
  dueAt: string;
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

function dueAt(rule: ReminderRule, dueBefore: number): number {
  if ('hours' in rule.before) return outsideQuietHours(dueBefore - rule.before.hours * MS_PER_HOUR, dueBefore);
  const lastDay = toDate(dueBefore - 1);
  const day = toDate(toMs(`${lastDay}T00:00:00+08:00`) - rule.before.days * MS_PER_DAY);
  return outsideQuietHours(toMs(`${day}T${MORNING}:00+08:00`), dueBefore);
}

/** What will be sent about a subject, soonest first; moments already past are not planned. */
export function planReminders(subject: ReminderSubject, now: number): PlannedReminder[] {
  if (!subject.isPending || subject.dueBefore === null) return [];
  const dueBefore = toMs(subject.dueBefore);
  return reminderRules
    .filter((rule) => rule.subject === subject.kind)
    .map((rule) => ({ ruleId: rule.id, at: dueAt(rule, dueBefore) }))
    .filter(({ at }) => at > now && at < dueBefore)
    .sort((a, b) => a.at - b.at)
    .map(({ ruleId, at }) => ({ ruleId, dueAt: toInstant(at) }));
}
