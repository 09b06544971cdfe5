/** What an activity is counted by: the numbers given, and those that its speakers, countries and hours show. */
import { daysOf, halfDaysOf } from './duration';
import type { ActivityMark, ActivityPlan, ActivityRecord, CountKey } from './schema';

export type Counts = ActivityMark['counts'];
/** Minimums that one activity can reach; the others count activities, or things that are handed in as files. */
export type MeasuredKey = CountKey | 'halfDays' | 'days';

/** The notices leave out 港澳台, and what comes from our own country is not from abroad; with or without its long name. */
const notAbroad = /^(中国|中华人民共和国|内地|大陆)$|香港|澳门|港澳|台湾|台北|^台$/;
const isOurs = /^(中国|中华人民共和国|内地|大陆)$/;

const different = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.trim()).filter((name) => name !== '')),
];

/**
 * For a minimum: only countries and regions abroad, so that nobody who reads the notice strictly finds one missing.
 * 2026-3 三 says 3个或3个以上国家和地区（不含港澳台）.
 */
export const countriesAbroad = (names: readonly string[]): number =>
  different(names).filter((name) => !notAbroad.test(name)).length;

/** For a filing: our own country counts where it is named, so that a meeting on the edge is asked about, not overlooked. */
export const countriesForFiling = (names: readonly string[]): number =>
  countriesAbroad(names) + (different(names).some((name) => isOurs.test(name)) ? 1 : 0);

type Planned = Pick<ActivityPlan, 'expected' | 'speakers' | 'countries'>;

/** Speakers are experts, at least; the countries are those named. */
export function plannedCounts({ expected, speakers, countries }: Planned): Counts {
  const experts = Math.max(expected.experts ?? 0, speakers.length);
  const abroad = countries.length > 0 ? countriesAbroad(countries) : (expected.countries ?? 0);
  return {
    ...expected,
    ...(experts > 0 ? { experts } : {}),
    ...(abroad > 0 ? { countries: abroad } : {}),
  };
}

/** Who came counts, not who was expected: only what the record leaves open is taken from the plan. */
export function recordedCounts(plan: Planned, { counts }: Pick<ActivityRecord, 'counts'>): Counts {
  const { experts, countries } = plannedCounts({ ...plan, expected: {} });
  return { ...(experts ? { experts } : {}), ...(countries ? { countries } : {}), ...counts };
}

export interface Measured {
  startsAt: string;
  endsAt: string;
  counts: Counts;
}

export function measure(activity: Measured, key: MeasuredKey): number {
  if (key === 'halfDays') return halfDaysOf(activity);
  if (key === 'days') return daysOf(activity);
  return activity.counts[key] ?? 0;
}
