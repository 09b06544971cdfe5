import { performance } from 'node:perf_hooks';
import type { Clock } from '../clock';
import { MAX_EVENT_BYTES } from '../limits';
import type { InvocationLog } from '../observation/invocation-log';
import type { InvocationMetrics } from '../observation/invocation-metrics';
import { platformEvent } from './environment';
import { InstancePool } from './instance-pool';
import { type Caller, type Invocation, startInvocation } from './invocation';
import { InvocationError } from './invocation-error';
import type { FunctionDefinition } from './manifest';

export interface FunctionHostOptions {
  functions: ReadonlyMap<string, FunctionDefinition>;
  workerFile: string;
  clock: Clock;
  gatewayUrl(): string;
  log: InvocationLog;
  metrics: InvocationMetrics;
}

export interface InvocationAnswer {
  requestId: string;
  resultJson: string;
}

/** Runs the cloud functions and knows which run a gateway call belongs to. */
export class FunctionHost {
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
  private readonly pools = new Map<string, InstancePool>();
  private readonly running = new Map<string, Invocation>();

  constructor(private readonly options: FunctionHostOptions) {
    this.functions = options.functions;
  }

  /** Throws InvocationError for whatever the platform, not the function, reports. */
  async invoke(name: string, eventJson: string, caller: Caller): Promise<InvocationAnswer> {
    const definition = this.functions.get(name);
    if (!definition) throw new InvocationError('NOT_FOUND', `FunctionName ${name} not found`);
    const event = readEvent(eventJson);
    const invocation = startInvocation(definition, caller, this.options.clock.now(), Buffer.byteLength(eventJson));
    const started = performance.now();
    this.running.set(invocation.token, invocation);
    let outcome = 'ok';
    try {
      const resultJson = await this.pool(definition).execute(
        invocation,
        JSON.stringify(platformEvent(invocation, event)),
      );
      invocation.bytesOut = Buffer.byteLength(resultJson);
      return { requestId: invocation.requestId, resultJson };
    } catch (error) {
      outcome = error instanceof InvocationError ? error.failure : 'EXECUTE_FAIL';
      throw Object.assign(error as Error, { requestId: invocation.requestId });
    } finally {
      this.running.delete(invocation.token);
      this.options.metrics.record(invocation, event, outcome, performance.now() - started);
    }
  }

  /** The run that was given this token, as long as it lasts. */
  findRunning(token: string): Invocation | undefined {
    return this.running.get(token);
  }

  /** The instance ends at once, whatever it is doing; nothing it sends afterwards is heard. */
  kill(invocation: Invocation): void {
    this.running.delete(invocation.token);
    this.pool(invocation.definition).kill(invocation);
  }

  isBusy(): boolean {
    return this.running.size > 0;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()));
  }

  private pool(definition: FunctionDefinition): InstancePool {
    let pool = this.pools.get(definition.name);
    if (!pool) {
      const { workerFile, clock, gatewayUrl, log } = this.options;
      pool = new InstancePool(definition, { workerFile, clock: clock.shared, gatewayUrl, log: log.write.bind(log) });
      this.pools.set(definition.name, pool);
    }
    return pool;
  }
}

function readEvent(eventJson: string): unknown {
  const bytes = Buffer.byteLength(eventJson);
  if (bytes > MAX_EVENT_BYTES) {
    throw new InvocationError(
      'EVENT_TOO_LARGE',
      `data exceed max size: ${bytes} bytes, the limit is ${MAX_EVENT_BYTES}`,
    );
  }
  try {
    return JSON.parse(eventJson);
  } catch {
    throw new InvocationError('EVENT_INVALID', 'the event is not JSON');
  }
}
