/** One call as a list shows it: in how many of its categories the reader's organizations may apply now. */
import { bestOf, type CategoryEligibility, type Verdict } from './verdict';

export type VerdictCounts = Record<Exclude<Verdict, 'ineligible'>, number>;

/** A category counts once, with the best that any of the organizations is told. */
export function countVerdicts(answers: readonly (readonly CategoryEligibility[])[]): VerdictCounts {
  const counts: Record<Verdict, number> = { eligible: 0, verify: 0, joint: 0, ineligible: 0 };
  for (const [index] of (answers[0] ?? []).entries()) {
    const told = answers.flatMap((categories) => categories.slice(index, index + 1));
    counts[bestOf(told, ({ verdict }) => verdict)?.verdict ?? 'ineligible'] += 1;
  }
  const { eligible, verify, joint } = counts;
  return { eligible, verify, joint };
}
