/**
 * The one transition table of a project, for both ways of funding. Every change of status goes through it: the advance way
 * has its contract and its money first, the afterwards way (2026-7) is registered, carried out, judged and then paid.
 */
import type { CallerRole } from '../contracts/define-action';

export const projectStatuses = [
  'contracting',
  'funded',
  'in_progress',
  'extended',
  'acceptance_submitted',
  'acceptance_returned',
  'closed',
  'terminated',
  'registered',
  'carrying_out',
  'results_submitted',
  'results_returned',
  'expert_review',
  'publicity',
  'awarded',
  'paid',
  'declined',
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export const projectStatusWords: Record<ProjectStatus, string> = {
  contracting: '待签合同',
  funded: '已拨款',
  in_progress: '实施中',
  extended: '延期中',
  acceptance_submitted: '验收审核中',
  acceptance_returned: '验收退回',
  closed: '已结题',
  terminated: '已终止',
  registered: '已登记',
  carrying_out: '实施中',
  results_submitted: '成果审核中',
  results_returned: '成果退回',
  expert_review: '专家评审',
  publicity: '公示中',
  awarded: '已立项资助',
  paid: '已拨付',
  declined: '未获资助',
};

interface Transition {
  from: readonly ProjectStatus[];
  to: ProjectStatus;
  actor: Extract<CallerRole, 'contact_person' | 'officer'>;
  /** What the timeline says was done. */
  event: string;
}

const advance = {
  fund: { from: ['contracting'], to: 'funded', actor: 'officer', event: '合同已签，经费已拨付' },
  begin: { from: ['funded'], to: 'in_progress', actor: 'contact_person', event: '开始实施' },
  extend: {
    from: ['funded', 'in_progress', 'extended'],
    to: 'extended',
    actor: 'officer',
    event: '同意延期验收',
  },
  submit: {
    from: ['funded', 'in_progress', 'extended', 'acceptance_returned'],
    to: 'acceptance_submitted',
    actor: 'contact_person',
    event: '提交了验收材料',
  },
  return: { from: ['acceptance_submitted'], to: 'acceptance_returned', actor: 'officer', event: '退回验收材料' },
  close: { from: ['acceptance_submitted'], to: 'closed', actor: 'officer', event: '验收通过，项目结题' },
  terminate: {
    from: ['contracting', 'funded', 'in_progress', 'extended', 'acceptance_submitted', 'acceptance_returned'],
    to: 'terminated',
    actor: 'officer',
    event: '终止项目，追回经费',
  },
} as const satisfies Record<string, Transition>;

const afterwards = {
  begin: { from: ['registered'], to: 'carrying_out', actor: 'contact_person', event: '开始实施' },
  submit: {
    from: ['registered', 'carrying_out', 'results_returned'],
    to: 'results_submitted',
    actor: 'contact_person',
    event: '提交了活动成果',
  },
  return: { from: ['results_submitted'], to: 'results_returned', actor: 'officer', event: '退回活动成果' },
  send_to_experts: { from: ['results_submitted'], to: 'expert_review', actor: 'officer', event: '成果送专家评审' },
  publicize: { from: ['expert_review'], to: 'publicity', actor: 'officer', event: '评审通过，开始公示' },
  award: { from: ['publicity'], to: 'awarded', actor: 'officer', event: '公示结束，给予资助' },
  pay: { from: ['awarded'], to: 'paid', actor: 'officer', event: '资助经费已拨付' },
  close: { from: ['paid'], to: 'closed', actor: 'officer', event: '项目结题' },
  decline: {
    from: ['registered', 'carrying_out', 'results_submitted', 'results_returned', 'expert_review', 'publicity'],
    to: 'declined',
    actor: 'officer',
    event: '不予资助',
  },
} as const satisfies Record<string, Transition>;

export const projectTransitions = { advance, afterwards };
export type Funding = keyof typeof projectTransitions;
export type ProjectTransition = keyof typeof advance | keyof typeof afterwards;

const ruleOf = (funding: Funding, transition: ProjectTransition): Transition | null =>
  (projectTransitions[funding] as Partial<Record<ProjectTransition, Transition>>)[transition] ?? null;

/** The status after a transition, or null where the table does not allow it. */
export function nextProjectStatus(
  { funding, status }: { funding: Funding; status: ProjectStatus },
  transition: ProjectTransition,
): ProjectStatus | null {
  const rule = ruleOf(funding, transition);
  return rule?.from.includes(status) ? rule.to : null;
}

/**
 * The status once an extension is granted: a project under way is extended, everything else stays where it is and only its
 * last day moves (a correction remains a correction). Null where nothing can be extended any more.
 */
export function statusAfterExtension(project: { funding: Funding; status: ProjectStatus }): ProjectStatus | null {
  if (endedStatuses.has(project.status)) return null;
  return nextProjectStatus(project, 'extend') ?? project.status;
}

/** As the timeline says it; null where this way of funding knows no such step. */
export const projectEvent = (funding: Funding, transition: ProjectTransition): string | null =>
  ruleOf(funding, transition)?.event ?? null;

/** Still collecting for acceptance: files, activities and marks may change, and its date is worth a reminder. */
export const collectingStatuses: ReadonlySet<ProjectStatus> = new Set([
  'contracting',
  'funded',
  'in_progress',
  'extended',
  'acceptance_returned',
  'registered',
  'carrying_out',
  'results_returned',
]);

/** Sent back with remarks: what was returned is to be corrected, the rest stays as it was accepted. */
export const returnedStatuses: ReadonlySet<ProjectStatus> = new Set(['acceptance_returned', 'results_returned']);

/** The officer has the checklist in hand. */
export const handedInStatuses: ReadonlySet<ProjectStatus> = new Set(['acceptance_submitted', 'results_submitted']);

/** Nothing more happens to it. */
export const endedStatuses: ReadonlySet<ProjectStatus> = new Set(['closed', 'terminated', 'declined']);
