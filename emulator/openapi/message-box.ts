import { randomUUID } from 'node:crypto';
import { toChinaTime } from '../instants';
import type { PlatformState } from '../state/platform-state';

export interface DeliveredMessage {
  messageId: string;
  openid: string;
  templateId: string;
  page: string | null;
  data: Record<string, { value: string }>;
  miniprogramState: string;
  deliveredAt: string;
}

/** What users accepted and what they received. One acceptance is one message; acceptances add up and never expire. [O] */
export class MessageBox {
  constructor(
    private readonly state: PlatformState,
    private readonly now: () => number,
  ) {}

  countCredits(openid: string, templateId: string): number {
    return this.state.get<number>(['credit', openid, templateId]) ?? 0;
  }

  addCredit(openid: string, templateId: string): void {
    this.state.transaction(() =>
      this.state.put(['credit', openid, templateId], this.countCredits(openid, templateId) + 1),
    );
  }

  /** Spends a credit and delivers, both or neither. Undefined when there is no credit. */
  deliver(message: Omit<DeliveredMessage, 'messageId' | 'deliveredAt'>): DeliveredMessage | undefined {
    return this.state.transaction(() => {
      const credits = this.countCredits(message.openid, message.templateId);
      if (credits < 1) return undefined;
      const at = this.now();
      const delivered = { messageId: randomUUID(), ...message, deliveredAt: toChinaTime(at) };
      this.state.put(['credit', message.openid, message.templateId], credits - 1);
      // Arrival order: the clock may be set back, so it cannot be the key.
      this.state.put(['message', message.openid, this.list(message.openid).length], delivered);
      return delivered;
    });
  }

  /** Everybody's, newest first. */
  latest(count: number): DeliveredMessage[] {
    return this.state
      .list<DeliveredMessage>(['message'])
      .map(({ value }) => value)
      .sort((a, b) => b.deliveredAt.localeCompare(a.deliveredAt))
      .slice(0, count);
  }

  list(openid: string): DeliveredMessage[] {
    return this.state.list<DeliveredMessage>(['message', openid]).map(({ value }) => value);
  }
}
