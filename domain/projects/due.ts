import type { Category } from '../call/schema';
import { endOfDate, toInstant } from '../time';

/** The last day of acceptance; where the notice names none, the day by which the work must be complete. */
export const acceptanceDueOn = (category: Pick<Category, 'acceptance' | 'completion'>): string | null =>
  category.acceptance.dueOn ?? category.completion.dueOn;

/** The same as an exclusive instant. */
export function acceptanceDueBefore(category: Pick<Category, 'acceptance' | 'completion'>): string | null {
  const dueOn = acceptanceDueOn(category);
  return dueOn === null ? null : toInstant(endOfDate(dueOn));
}
