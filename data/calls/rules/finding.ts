/** One thing wrong with a call, at a path inside it. Rules are pure: a call in, findings out. */
import type { Call, Category } from '@domain/call/schema';

export type Path = readonly (string | number)[];
export type Finding = { at: Path; reason: string };
export type Rule = (call: Call) => Finding[];

/** Runs a check over every category, with the path that leads to it. */
export const perCategory =
  (check: (category: Category, at: Path, call: Call) => Finding[]): Rule =>
  (call) =>
    call.categories.flatMap((category, i) => check(category, ['categories', i], call));
