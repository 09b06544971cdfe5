import type { FieldProblem } from '@domain/errors';
import Taro from '@tarojs/taro';

/** `answers.leader.name` and `core.budgetLines.0.item` belong to the fields `leader` and `budgetLines`. */
export const fieldIdOf = (path: string): string => path.split('.')[1] ?? path;

/** What the server finds about dates, standing and counts has no field to jump to. */
export const isInForm = ({ path }: FieldProblem): boolean => path.startsWith('core.') || path.startsWith('answers.');

/** The first problem of each field; an absent field has none. */
export function byField(problems: readonly FieldProblem[]): Record<string, FieldProblem> {
  const first: Record<string, FieldProblem> = {};
  for (const problem of problems) if (isInForm(problem)) first[fieldIdOf(problem.path)] ??= problem;
  return first;
}

const scroll = (target: { selector: string; offsetTop: number } | { scrollTop: number }) =>
  Taro.pageScrollTo({ ...target, duration: 200 }).catch(() => undefined);

export const jumpToField = (path: string) => scroll({ selector: `#field-${fieldIdOf(path)}`, offsetTop: -16 });
export const jumpToSection = (id: string) => scroll({ selector: `#section-${id}`, offsetTop: -16 });
export const jumpToTop = () => scroll({ scrollTop: 0 });
