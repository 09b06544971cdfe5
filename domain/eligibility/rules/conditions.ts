/** One kind of applicant against the category's conditions. What is asked of whom, and which are alternatives, is data. */
import type { Condition, OrganizationKind } from '../../call/schema';
import type { Applicant, CategoryRules } from '../facts';
import { type ProofState, proofState, qualificationWord } from '../qualifications';
import type { Reason } from '../verdict';

const concerns = (condition: Condition, kind: OrganizationKind, trackCode: string | null): boolean =>
  (condition.kinds.length === 0 || condition.kinds.includes(kind)) &&
  (condition.trackCodes.length === 0 || (trackCode !== null && condition.trackCodes.includes(trackCode)));

/** Alternatives together, everything else alone, in the notice's order. */
function groupsOf(conditions: readonly Condition[]): Condition[][] {
  const groups = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const key = condition.anyOf === null ? `alone ${condition.id}` : `any ${condition.anyOf}`;
    groups.set(key, [...(groups.get(key) ?? []), condition]);
  }
  return [...groups.values()];
}

const stateWords: Record<ProofState, string> = {
  met: '已核实',
  pending: '待核实',
  missing: '未登记',
  contrary: '不符合',
};

function remedyOf(state: ProofState, word: string): string | null {
  switch (state) {
    case 'met':
      return null;
    case 'pending':
      return `核实${word}：证明已登记，等科协核实`;
    case 'missing':
      return `核实${word}：在单位资料里登记并上传证明`;
    case 'contrary':
      return `${word}有变化的，在单位资料里更新并重新核实`;
  }
}

function reasonOf(condition: Condition, state: ProofState | null, effect: Reason['effect']): Reason {
  const { qualification, text, source } = condition;
  return {
    ruleId: `condition.${condition.id}`,
    effect,
    text: state === null ? text : `${stateWords[state]}：${text}`,
    source,
    remedy: state === null || !qualification ? null : remedyOf(state, qualificationWord(qualification.type)),
  };
}

/** One of the alternatives met is enough; one still open keeps the group open; only then it is refused. */
function judge(group: readonly Condition[], applicant: Applicant): Reason[] {
  const judged = group.flatMap((condition) =>
    condition.qualification
      ? [{ condition, state: proofState(condition.qualification, applicant.qualifications) }]
      : [],
  );
  const met = judged.filter(({ state }) => state === 'met');
  if (met.length > 0) return met.map(({ condition, state }) => reasonOf(condition, state, 'allows'));
  const isOpen = judged.some(({ state }) => state !== 'contrary');
  return group.map((condition) => {
    const state = judged.find((one) => one.condition === condition)?.state ?? null;
    if (state === null) return reasonOf(condition, null, 'notes');
    if (state === 'contrary') return reasonOf(condition, state, isOpen ? 'notes' : 'refuses');
    return reasonOf(condition, state, 'verifies');
  });
}

export const conditionsOf = (
  category: CategoryRules,
  { kind, trackCode }: { kind: OrganizationKind; trackCode: string | null },
  applicant: Applicant,
): Reason[] =>
  groupsOf(category.conditions.filter((condition) => concerns(condition, kind, trackCode))).flatMap((group) =>
    judge(group, applicant),
  );
