import type { Invocation } from '../functions/invocation';
import { toChinaTime } from '../instants';
import { RingBuffer } from './ring-buffer';

const CAPACITY = 1000;

export interface InvocationMetric {
  requestId: string;
  /** The id the client put into its event, if any; a retry repeats it. */
  clientRequestId: string | null;
  function: string;
  /** `event.action`, or those of `event.batch`. */
  actions: string[];
  trigger: string;
  openid: string | null;
  startedAt: string;
  outcome: string;
  gatewayCalls: string[];
  documentsScanned: number;
  documentsReturned: number;
  bytesIn: number;
  bytesOut: number;
  ms: number;
}

/** What each finished run cost. */
export class InvocationMetrics {
  private readonly rows = new RingBuffer<InvocationMetric>(CAPACITY);

  record(invocation: Invocation, event: unknown, outcome: string, ms: number): void {
    const { requestId, definition, caller, gatewayCalls, documentsScanned, documentsReturned, bytesIn, bytesOut } =
      invocation;
    this.rows.push({
      requestId,
      clientRequestId: readText(event, 'requestId') ?? null,
      function: definition.name,
      actions: readActions(event),
      trigger: caller.kind,
      openid: caller.openid ?? null,
      startedAt: toChinaTime(invocation.startedAt),
      outcome,
      gatewayCalls,
      documentsScanned,
      documentsReturned,
      bytesIn,
      bytesOut,
      ms: Math.round(ms * 10) / 10,
    });
  }

  list(): InvocationMetric[] {
    return this.rows.list();
  }

  /** Platform ids of the runs that either id names. */
  findRequestIds(id: string): Set<string> {
    const named = this.list().filter((row) => row.clientRequestId === id);
    return new Set([id, ...named.map((row) => row.requestId)]);
  }

  clear(): void {
    this.rows.clear();
  }
}

function readActions(event: unknown): string[] {
  const batch = (event as { batch?: unknown } | null)?.batch;
  const calls = Array.isArray(batch) ? batch : [event];
  return calls.map((call) => readText(call, 'action')).filter((action) => action !== undefined);
}

function readText(value: unknown, key: string): string | undefined {
  const text = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof text === 'string' ? text : undefined;
}
