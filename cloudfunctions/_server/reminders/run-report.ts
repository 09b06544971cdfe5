import type { Delivery, DeliveryState } from '@domain/reminders/delivery';

export interface RunReport {
  /** Plans this run had. */
  claimed: number;
  /** Messages put into inboxes. */
  told: number;
  deliveries: Partial<Record<DeliveryState, number>>;
  /** Plans that keep their lease, to be taken up when it ends. */
  failed: number;
  /** Handed on, because this run's time was up. */
  left: number;
}

export const emptyReport = (): RunReport => ({ claimed: 0, told: 0, deliveries: {}, failed: 0, left: 0 });

export function withDeliveries(report: RunReport, deliveries: readonly Delivery[]): void {
  for (const { state } of deliveries) report.deliveries[state] = (report.deliveries[state] ?? 0) + 1;
}
