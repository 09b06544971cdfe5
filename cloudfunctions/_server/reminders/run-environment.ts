import type { SubscribeMessage } from '../platform/cloud';

export interface RunEnvironment {
  /** When the run began; what is due is judged by it. */
  now: number;
  runId: string;
  /** The moment it is. */
  clock(): number;
  send(message: SubscribeMessage): Promise<void>;
  /** Resolves when the next send may go out. */
  pace(): Promise<void>;
  hasTime(): boolean;
}
