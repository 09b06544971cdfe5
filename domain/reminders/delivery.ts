/**
 * What became of one person's push; the message itself is in the inbox in every case. retrying: WeChat said no for a
 * reason that can pass. unknown: it was begun and nobody knows how it ended, so it is never begun again.
 */
export const deliveryStates = ['pushed', 'no_credit', 'refused', 'retrying', 'failed', 'unknown'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery {
  openid: string;
  state: DeliveryState;
  attempts: number;
  /** Only while retrying. */
  nextTryAt: string | null;
}
