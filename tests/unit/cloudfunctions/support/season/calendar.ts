/** Days and nights in Beijing, reckoned with nothing but arithmetic. */
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@domain/time';

const BEIJING_MS = 8 * MS_PER_HOUR;
const NIGHT_BEGINS = 21 * 60 + 30;
const NIGHT_ENDS = 8 * 60 + 30;
const MORNING_MS = 9 * MS_PER_HOUR;

/** Its midnight. */
export const dayOf = (ms: number): number => Math.floor((ms + BEIJING_MS) / MS_PER_DAY) * MS_PER_DAY - BEIJING_MS;
export const dateOf = (ms: number): string => new Date(dayOf(ms) + BEIJING_MS).toISOString().slice(0, 10);
/** The midnight after a date. */
export const endOf = (date: string): number => Date.parse(`${date}T00:00:00+08:00`) + MS_PER_DAY;
export const morningOf = (ms: number, daysLater: number): number => dayOf(ms) + daysLater * MS_PER_DAY + MORNING_MS;

const minuteOfDay = (ms: number): number => (ms - dayOf(ms)) / MS_PER_MINUTE;
export const isNight = (ms: number): boolean => minuteOfDay(ms) >= NIGHT_BEGINS || minuteOfDay(ms) < NIGHT_ENDS;
export const morningAfter = (ms: number): number =>
  dayOf(minuteOfDay(ms) >= NIGHT_BEGINS ? ms + MS_PER_DAY : ms) + NIGHT_ENDS * MS_PER_MINUTE;

/** It waits for the morning unless that would be too late. */
export const mayTellAt = (ms: number, latest: number): boolean => !isNight(ms) || morningAfter(ms) >= latest;
