/** A generated thing as the reminders read it, and the same said once more as plainly as possible. */
import fc from 'fast-check';
import type { Subject } from '../../../../../cloudfunctions/_server/reminders/subjects';
import { callFiles, readCall } from '../../../../../data/calls/read-call';
import type { Call, Category } from '../../../../../domain/call/schema';
import { TEXT_MAX } from '../../../../../domain/constants';
import type { SubjectKind } from '../../../../../domain/reminders/rules';
import { endOfDate, MS_PER_DAY, MS_PER_MINUTE, toDate, toInstant, toMs } from '../../../../../domain/time';

export interface Given {
  kind: SubjectKind;
  /** For whoever reads a counterexample. */
  facts: unknown;
  startedAt: string;
  /** By the function that the server uses. */
  subjectAt(now: number): Subject;
  /** Of everything that may be asked but papers with a day of their own: what is asked at this moment. */
  askedAt(now: number): string[];
  /** Whether any paper may be asked. */
  isCollecting: boolean;
  /** Every date it has, in milliseconds. */
  dates: ReadonlySet<number>;
  /** Whether this is missing, as a push words it. */
  isMissing(word: string): boolean;
}

/** One thing at two times of its life; and as it was at the first, with its lists in another order. */
export interface Life {
  before: Given;
  reordered: Given;
  later: Given;
}

export const calls: Call[] = callFiles.map(readCall);
const categories: { call: Call; category: Category }[] = calls.flatMap((call) =>
  call.categories.map((category) => ({ call, category })),
);
/** What few notices have, often enough: papers with a day of their own, filings of activities. */
const special = categories.filter(
  ({ call, category: { acceptance, filings } }) =>
    acceptance.items.some(({ dueOn, dueAfter }) => dueOn !== null || dueAfter !== null) ||
    [...call.filings, ...filings].length > 0,
);
export const someCategory = fc.oneof(fc.constantFrom(...categories), fc.constantFrom(...special));

const minutes = (days: number): number => (days * MS_PER_DAY) / MS_PER_MINUTE;

/** So many days from the day on which the category is due. */
function around({ completion, acceptance }: Category, from: number, to: number): fc.Arbitrary<string> {
  const about = endOfDate(acceptance.dueOn ?? completion.dueOn ?? '2026-06-30');
  return fc
    .integer({ min: minutes(from), max: minutes(to) })
    .map((minute) => toInstant(about + minute * MS_PER_MINUTE));
}

/** When something begins: about the time at which its call is open. */
export const beginningOf = (category: Category): fc.Arbitrary<string> => around(category, -400, -100);
/** When anything happens, sensible or not. */
export const momentOf = (category: Category): fc.Arbitrary<string> => around(category, -270, 270);

export const dateOf = (category: Category): fc.Arbitrary<string> =>
  momentOf(category).map((moment) => toDate(toMs(moment)));

/** What people type, line breaks and emoji among it; short of the three dots with which a cut ends. */
export const typedTitle: fc.Arbitrary<string> = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: TEXT_MAX.title })
  .map((text) => [...text.replace(/…/g, '').trim()].slice(0, TEXT_MAX.title).join(''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

export const publicityOf = (category: Category) =>
  fc.option(
    fc.record({ startedAt: momentOf(category), days: fc.integer({ min: 1, max: 15 }) }).map(({ startedAt, days }) => ({
      startedAt,
      endsBefore: toInstant(endOfDate(toDate(toMs(startedAt) + days * MS_PER_DAY))),
    })),
  );

export const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();
export const setOf = (instants: readonly (string | null | undefined)[]): Set<number> =>
  new Set(instants.flatMap((instant) => (instant ? [toMs(instant)] : [])));
