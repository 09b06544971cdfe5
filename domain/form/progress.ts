/** How far a form is filled in, section by section: what must be there, not what is optional. */
import type { FieldProblem } from '../errors';

export interface AskedSection {
  id: string;
  title: string;
  /** `core.leader`, `answers.goals`: what must be filled in. */
  paths: readonly string[];
}
export interface SectionProgress {
  id: string;
  title: string;
  filled: number;
  asked: number;
}

/** `answers.members.0.cells.name` belongs to `answers.members`. */
export const fieldPathOf = (path: string): string => path.split('.').slice(0, 2).join('.');

/** @param problems of the complete check: what has none is filled in */
export function sectionProgress(
  sections: readonly AskedSection[],
  problems: readonly FieldProblem[],
): SectionProgress[] {
  const open = new Set(problems.map(({ path }) => fieldPathOf(path)));
  return sections.map(({ id, title, paths }) => ({
    id,
    title,
    filled: paths.filter((path) => !open.has(path)).length,
    asked: paths.length,
  }));
}
