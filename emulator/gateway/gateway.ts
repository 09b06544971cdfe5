import { randomUUID } from 'node:crypto';
import type { Fault, Faults, Refusal } from '../faults';
import type { FunctionHost } from '../functions/function-host';
import type { Invocation } from '../functions/invocation';
import { GatewayError } from '../gateway-error';
import type { InvocationLog } from '../observation/invocation-log';

export type GatewayParams = Record<string, unknown>;

export interface GatewayCall {
  params: GatewayParams;
  /** The run that calls; undefined for a tool on this machine that uses the SDK with its secret key. */
  invocation: Invocation | undefined;
  requestId: string;
  /** What an open API is to answer instead of its own. */
  refusal: Refusal | undefined;
  /** `http://127.0.0.1:PORT`, for URLs in answers. */
  origin: string;
}

/** A JSON answer, to which the gateway adds requestId, or the bytes of a protobuf one. */
export type GatewayReply = object | Buffer;
export type GatewayAction = (call: GatewayCall) => GatewayReply | Promise<GatewayReply>;

export interface GatewayOptions {
  /** By full name (`storage.batchDeleteFile`), or by prefix with a final dot (`database.`). */
  actions: Readonly<Record<string, GatewayAction>>;
  host: FunctionHost;
  log: InvocationLog;
  faults: Faults;
}

/** The connection is to be broken instead of an answer. */
export const NO_ANSWER = Symbol('no answer');

const refusalOf = (fault: Fault | undefined): Refusal | undefined =>
  fault?.kind === 'refuse' && fault.errcode !== undefined ? { errcode: fault.errcode, when: fault.when } : undefined;

/** The one endpoint that the SDK talks to: finds the run, finds the action, turns errors into answers. */
export class Gateway {
  constructor(private readonly options: GatewayOptions) {}

  async handle(params: GatewayParams, origin: string): Promise<GatewayReply | typeof NO_ANSWER> {
    const requestId = randomUUID();
    const name = String(params.action ?? '');
    let invocation: Invocation | undefined;
    try {
      invocation = this.findInvocation(params);
      invocation?.gatewayCalls.push(name);
      invocation?.calls.push(String(params.apiName ?? name));
      const fault = invocation && this.options.faults.take(invocation.definition.name, invocation.calls);
      const refusal = refusalOf(fault);
      const failure = refusal ? undefined : fault;
      if (failure?.when === 'before') return this.fail(failure, invocation);
      const reply = await this.findAction(name)({ params, invocation, requestId, refusal, origin });
      if (failure) return this.fail(failure, invocation);
      return Buffer.isBuffer(reply) ? reply : { requestId, ...reply };
    } catch (error) {
      return { ...this.describe(error, name, invocation), requestId };
    }
  }

  private fail(fault: Fault, invocation: Invocation | undefined): typeof NO_ANSWER {
    if (fault.kind === 'error') throw new GatewayError('SYS_ERR', 'the platform failed, as the test wanted it to');
    if (fault.kind === 'kill' && invocation) this.options.host.kill(invocation);
    return NO_ANSWER;
  }

  private findInvocation(params: GatewayParams): Invocation | undefined {
    const token = params.wxCloudApiToken;
    if (typeof token !== 'string' || token === '') return undefined;
    const invocation = this.options.host.findRunning(token);
    if (invocation) return invocation;
    // The platform freezes an instance once it has answered, so such a call would hang or be lost there.
    throw new GatewayError(
      'INVALID_REQUEST_SOURCE',
      'the run that made this call has already ended: await every call before returning',
    );
  }

  private findAction(name: string): GatewayAction {
    const { actions } = this.options;
    const action = actions[name] ?? actions[name.slice(0, name.indexOf('.') + 1)];
    if (!action) throw new GatewayError('INVALID_PARAM', `the emulator does not know the gateway action "${name}"`);
    return action;
  }

  private describe(
    error: unknown,
    action: string,
    invocation: Invocation | undefined,
  ): { code: string; message: string } {
    if (error instanceof GatewayError) return { code: error.code, message: error.message };
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.options.log.write(
      invocation?.definition.name ?? 'gateway',
      invocation?.requestId,
      'error',
      `${action}: ${stack}`,
    );
    return {
      code: 'SYS_ERR',
      message: `emulator error in ${action}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
