/**
 * What people should be told, worked out from the calendar alone: which days before the end, at what time of day, for
 * whom. It knows neither plans nor leases.
 */
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@domain/time';

const BEIJING_MS = 8 * MS_PER_HOUR;
const NIGHT_BEGINS = 21 * 60 + 30;
const NIGHT_ENDS = 8 * 60 + 30;
const DAYS_BEFORE = { application: [7, 3, 1], call: [7, 3, 1] } as const;
const HOURS_BEFORE = { application: [3], call: [3] } as const;
export type SeasonKind = keyof typeof DAYS_BEFORE;

const dayOf = (ms: number): number => Math.floor((ms + BEIJING_MS) / MS_PER_DAY) * MS_PER_DAY - BEIJING_MS;
const minuteOfDay = (ms: number): number => (ms - dayOf(ms)) / MS_PER_MINUTE;
export const isNight = (ms: number): boolean => minuteOfDay(ms) >= NIGHT_BEGINS || minuteOfDay(ms) < NIGHT_ENDS;
export const morningAfter = (ms: number): number =>
  dayOf(minuteOfDay(ms) >= NIGHT_BEGINS ? ms + MS_PER_DAY : ms) + NIGHT_ENDS * MS_PER_MINUTE;

/** It waits for the morning unless that would be too late. */
export const mayTellAt = (ms: number, dueBefore: number): boolean => !isNight(ms) || morningAfter(ms) >= dueBefore;

function momentsOf(kind: SeasonKind, dueBefore: number): number[] {
  const lastDay = dayOf(dueBefore - 1);
  const byDay = DAYS_BEFORE[kind].map((days) => lastDay - days * MS_PER_DAY + 9 * MS_PER_HOUR);
  const byHour = HOURS_BEFORE[kind].map((hours) => dueBefore - hours * MS_PER_HOUR);
  return [...byDay, ...byHour].map((ms) => (mayTellAt(ms, dueBefore) ? ms : morningAfter(ms)));
}

/** One thing that one person is reminded of. */
export class Expectation {
  private from = 0;
  private dueBefore: number | null = null;
  private isOver = false;

  constructor(
    readonly kind: SeasonKind,
    readonly openid: string,
    readonly link: string,
  ) {}

  /** Counted from now on, to this end; null: there is nothing to remind of. */
  plan(now: number, dueBefore: number | null): void {
    this.from = now;
    this.dueBefore = dueBefore;
    this.isOver = dueBefore === null;
  }

  /** `<openid> <link> <moment>` of what is to come. */
  planned(): string[] {
    const { dueBefore, from } = this;
    if (dueBefore === null) return [];
    const toCome = momentsOf(this.kind, dueBefore).filter((moment) => moment > from && moment < dueBefore);
    return toCome.map((moment) => `${this.openid} ${this.link} ${moment}`);
  }

  /** Whether a run now must tell; `isAsking`: the thing is still to be done. */
  isDue(now: number, isAsking: boolean): boolean {
    const { dueBefore } = this;
    if (this.isOver || dueBefore === null) return false;
    const passed = momentsOf(this.kind, dueBefore).filter((moment) => moment > this.from && moment <= now);
    if (passed.length === 0) return false;
    if (!isAsking || now >= dueBefore) {
      this.isOver = true;
      return false;
    }
    if (!mayTellAt(now, dueBefore)) return false;
    this.from = Math.max(...passed);
    return true;
  }
}
