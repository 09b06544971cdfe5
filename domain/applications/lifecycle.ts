/**
 * The one transition table of an application (advance-funded categories).
 * Every change of status goes through it; afterwards-funded categories (2026-7) get their own table later.
 */
import type { CallerRole } from '../contracts/define-action';
import type { ApplicationStatus } from './statuses';

export { type ApplicationStatus, applicationStatuses, applicationStatusWords, isHandedIn } from './statuses';

interface Transition {
  from: readonly ApplicationStatus[];
  to: ApplicationStatus;
  actor: Extract<CallerRole, 'contact_person' | 'officer'>;
  /** What the timeline says was done. */
  event: string;
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
  },
  publicize: { from: ['expert_review'], to: 'publicity', actor: 'officer', event: '评审通过，开始公示' },
  award: { from: ['publicity'], to: 'awarded', actor: 'officer', event: '公示结束，予以立项' },
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

/** The status after a transition, or null where the table does not allow it. */
export function nextStatus(status: ApplicationStatus, transition: ApplicationTransition): ApplicationStatus | null {
  const rule: Transition = applicationTransitions[transition];
  return rule.from.includes(status) ? rule.to : null;
}
