/**
 * The one transition table of an application. Every change of status goes through it. Where the money comes afterwards
 * (2026-7) there is nothing to judge yet: the application is registered, and experts see the results instead.
 */
import type { Category } from '../call/schema';
import type { CallerRole } from '../contracts/define-action';
import type { ApplicationStatus } from './statuses';

export { type ApplicationStatus, applicationStatuses, applicationStatusWords, isHandedIn } from './statuses';

interface Transition {
  from: readonly ApplicationStatus[];
  to: ApplicationStatus;
  actor: Extract<CallerRole, 'contact_person' | 'officer'>;
  /** What the timeline says was done. */
  event: string;
  /** The way of funding that knows this step; left out: both. */
  funding?: Category['funding'];
}

export const applicationTransitions = {
  submit: { from: ['draft', 'returned', 'withdrawn'], to: 'submitted', actor: 'contact_person', event: '提交了申报' },
  withdraw: {
    from: ['submitted', 'formal_review', 'returned'],
    to: 'withdrawn',
    actor: 'contact_person',
    event: '撤回了申报',
  },
  accept: { from: ['submitted'], to: 'formal_review', actor: 'officer', event: '受理，进入形式审查' },
  return: { from: ['submitted', 'formal_review'], to: 'returned', actor: 'officer', event: '退回修改' },
  send_to_experts: {
    from: ['formal_review'],
    to: 'expert_review',
    actor: 'officer',
    event: '形式审查通过，送专家评审',
    funding: 'advance',
  },
  publicize: {
    from: ['expert_review'],
    to: 'publicity',
    actor: 'officer',
    event: '评审通过，开始公示',
    funding: 'advance',
  },
  award: {
    from: ['publicity'],
    to: 'awarded',
    actor: 'officer',
    event: '公示结束，予以立项',
    funding: 'advance',
  },
  register: {
    from: ['submitted', 'formal_review'],
    to: 'registered',
    actor: 'officer',
    event: '审查通过，予以登记',
    funding: 'afterwards',
  },
  decline: {
    from: ['formal_review', 'returned', 'expert_review', 'publicity'],
    to: 'declined',
    actor: 'officer',
    event: '不予立项',
  },
} as const satisfies Record<string, Transition>;

export type ApplicationTransition = keyof typeof applicationTransitions;

/** Its contact person may change what it says. */
export const isEditable = (status: ApplicationStatus): boolean => nextStatus(status, 'submit') !== null;

/** Whether this way of funding knows the step at all. */
export function suitsFunding(transition: ApplicationTransition, funding: Category['funding']): boolean {
  const rule: Transition = applicationTransitions[transition];
  return rule.funding === undefined || rule.funding === funding;
}

/** The status after a transition, or null where the table does not allow it. */
export function nextStatus(status: ApplicationStatus, transition: ApplicationTransition): ApplicationStatus | null {
  const rule: Transition = applicationTransitions[transition];
  return rule.from.includes(status) ? rule.to : null;
}
