import type { DeliveryState } from './plan-document';

/** How a push ended that certainly did not arrive. Of one whose outcome is unknown nothing is said. */
export const unreachedReasons = ['no_credit', 'refused', 'failed'] as const satisfies readonly DeliveryState[];
export type UnreachedReason = (typeof unreachedReasons)[number];

/** As an officer reads it. */
export const unreachedWords: Record<UnreachedReason, string> = {
  no_credit: '没有推送次数',
  refused: '微信拒收',
  failed: '推送失败',
};
