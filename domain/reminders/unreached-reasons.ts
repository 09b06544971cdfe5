import type { DeliveryState } from './delivery';

/** How a push ended that certainly did not arrive. Of one whose outcome is unknown nothing is said. */
export const unreachedReasons = ['no_credit', 'refused', 'failed'] as const satisfies readonly DeliveryState[];
export type UnreachedReason = (typeof unreachedReasons)[number];

/** As an officer reads it. */
export const unreachedWords: Record<UnreachedReason, string> = {
  no_credit: '没有推送次数',
  refused: '微信拒收',
  failed: '推送失败',
};

/** The last message that did not arrive; one that does, or that she reads, ends it. */
export interface Unreached {
  openid: string;
  messageId: string;
  /** Key of the matter it was about: once that is done, nobody need be rung up. */
  matter: string;
  why: UnreachedReason;
  /** Of the first that did not arrive since she was last reached. */
  since: string;
}
