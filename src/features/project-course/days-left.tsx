import { daysUntil, formatDate, toDate } from '@domain/time';
import { BigNumber } from '@/components';

/** `2026年11月30日` once the year is another. */
export const dateWords = (date: string, now: number): string =>
  formatDate(date, { year: !date.startsWith(toDate(now).slice(0, 4)) });

/** Days to the last day, or days over it: it stays open then. */
export function DaysLeft({ dueOn, now }: { dueOn: string; now: number }) {
  const days = daysUntil(dueOn, now);
  const last = `最后一天 ${dateWords(dueOn, now)}`;
  if (days === 0) return <BigNumber value="今天" unit="到期" note={last} />;
  if (days < 0) return <BigNumber value={-days} unit="天前已到期，仍可提交" note={last} />;
  return <BigNumber value={days} unit="天后到期" note={last} />;
}
