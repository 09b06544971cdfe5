/** Where one item stands: what its files say, unless the officer's word or the stage of the project says more. */
import type { ChecklistItemRule } from '../call/schema';
import type { ChecklistState } from '../projects/checklist';
import { type ProjectStatus, returnedStatuses } from '../projects/lifecycle';
import { toMs } from '../time';
import type { FileCount } from './count-files';
import type { ItemVerdict } from './schema';

/** The association has the checklist, or had it last. */
const handedOverStatuses: ReadonlySet<ProjectStatus> = new Set([
  'acceptance_submitted',
  'results_submitted',
  'expert_review',
  'publicity',
  'awarded',
  'paid',
  'closed',
]);

interface ItemFacts {
  item: Pick<ChecklistItemRule, 'required'>;
  status: ProjectStatus;
  count: FileCount;
  isExempt: boolean;
  verdict: ItemVerdict | null;
  /** When its files or its mark last changed. */
  changedAt: string | undefined;
}

/** Sent back, and nothing was done about it since. */
const isUnanswered = ({ verdict, changedAt }: ItemFacts): boolean =>
  verdict?.verdict === 'returned' && (changedAt === undefined || toMs(changedAt) < toMs(verdict.at));

const contentState = ({ count }: ItemFacts): ChecklistState =>
  count.isReady ? 'ready' : count.files > 0 ? 'partial' : 'missing';

/** What was handed in stays with the association, also while other items are being corrected. */
function isWithAssociation({ item, status, count, verdict }: ItemFacts): boolean {
  if (count.files === 0) return false;
  if (handedOverStatuses.has(status)) return true;
  return returnedStatuses.has(status) && verdict === null && (count.isReady || !item.required);
}

export function itemState(facts: ItemFacts): ChecklistState {
  if (isUnanswered(facts)) return 'returned';
  if (facts.isExempt) return 'not_applicable';
  if (facts.verdict?.verdict === 'passed') return 'passed';
  return isWithAssociation(facts) ? 'submitted' : contentState(facts);
}
