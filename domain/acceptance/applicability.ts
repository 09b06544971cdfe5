/** Whether an item is asked of this project: its track decides, or what was done (`when`). */
import type { ActivityMark } from '../activities/schema';
import type { ChecklistItemRule } from '../call/schema';
import type { ChecklistFacts } from './facts';

type Conditional = Pick<ChecklistItemRule, 'trackCodes' | 'condition'>;

export const followsTrack = ({ trackCodes: of }: Conditional, { trackCodes }: Pick<ChecklistFacts, 'trackCodes'>) =>
  of.length === 0 || of.some((code) => trackCodes.includes(code));

export const heldActivities = (activities: readonly ActivityMark[]): ActivityMark[] =>
  activities.filter(({ status }) => status === 'held');

/** Whether the contact person may say that it does not apply. A call stored before conditions were kept has none. */
export function mayExempt(item: Conditional, facts: Pick<ChecklistFacts, 'trackCodes' | 'activities'>): boolean {
  if (!followsTrack(item, facts)) return false;
  if (item.condition === 'declared') return true;
  return item.condition === 'activity' && heldActivities(facts.activities).length === 0;
}
