/** The acceptance checklist: a pure function of the category's rules and what the project's own document knows. */
import type { ChecklistItemRule } from '../call/schema';
import type { ChecklistEntry, ChecklistState } from '../projects/checklist';
import { followsTrack, heldActivities, mayExempt } from './applicability';
import { askedOf } from './asked';
import { countFiles } from './count-files';
import type { ChecklistFacts, ChecklistRules } from './facts';
import { itemDue } from './item-due';
import { itemState } from './item-state';

/** Where something may still be to come. */
const lackingStates: ReadonlySet<ChecklistState> = new Set(['missing', 'partial', 'returned']);

function deriveEntry(item: ChecklistItemRule, rules: ChecklistRules, facts: ChecklistFacts): ChecklistEntry {
  const isOf = ({ itemId }: { itemId: string }) => itemId === item.id;
  const mark = facts.marks.find(isOf) ?? null;
  const verdict = facts.verdicts.find(isOf) ?? null;
  const isExemptible = mayExempt(item, facts);
  const isExempt = isExemptible && mark?.applies === false;
  const count = countFiles(item, facts.evidence.filter(isOf), heldActivities(facts.activities));
  const changedAt = facts.itemChangedAt[item.id];
  const state = followsTrack(item, facts)
    ? itemState({ item, status: facts.status, count, isExempt, verdict, changedAt })
    : 'not_applicable';
  const due = itemDue(item, rules, facts, verdict?.verdict === 'returned');
  const { have, need, shots } = count;
  return {
    item,
    state,
    have,
    need,
    shots,
    missing: lackingStates.has(state) ? count.missing : '',
    asked: askedOf(item),
    dueOn: due?.date ?? null,
    isDueCertain: due?.isCertain ?? true,
    mayExempt: isExemptible,
    mark,
    verdict,
  };
}

/** Entries in the notice's order, optional and not applicable ones included. */
export const deriveChecklist = (rules: ChecklistRules, facts: ChecklistFacts): ChecklistEntry[] =>
  rules.acceptance.items.map((item) => deriveEntry(item, rules, facts));
