/** One thing wrong with a call, at a path inside it. Rules are pure: a call in, findings out. */
import type { Call, Category } from '@domain/call/schema';
import type { Finding, Path } from '../../parse-yaml';

export type { Finding, Path };
export type Rule = (call: Call) => Finding[];

/** Runs a check over every category, with the path that leads to it. */
export const perCategory =
  (check: (category: Category, at: Path, call: Call) => Finding[]): Rule =>
  (call) =>
    call.categories.flatMap((category, i) => check(category, ['categories', i], call));

/** A contradiction of the notice itself is no defect once a discrepancy of that id holds both readings. */
export const isRecorded = (call: Call, id: string): boolean => call.discrepancies.some((entry) => entry.id === id);
export const orRecord = (id: string): string => `；请改正，或在 discrepancies 里以“${id}”记下两种说法`;
