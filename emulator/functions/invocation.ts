import { randomBytes, randomUUID } from 'node:crypto';
import type { FunctionDefinition } from './manifest';

/** Who or what started a run. Only a client brings a user. [O] */
export interface Caller {
  kind: 'client' | 'timer' | 'event' | 'function' | 'administrator';
  openid: string | undefined;
  /** What getWXContext().SOURCE says; it follows the chain of calls. [O] */
  source: string;
}

export const clientCaller = (openid: string | undefined): Caller => ({ kind: 'client', openid, source: 'wx_client' });
export const timerCaller: Caller = { kind: 'timer', openid: undefined, source: 'wx_trigger' };
export const eventCaller: Caller = { kind: 'event', openid: undefined, source: 'wx_unknown' };
/** The server API invokecloudfunction: whoever holds the account's access_token, without a user. [O] */
export const administratorCaller: Caller = { kind: 'administrator', openid: undefined, source: 'wx_http' };
export const functionCaller = (parent: Caller): Caller => ({
  kind: 'function',
  openid: undefined,
  source: `${parent.source},scf`,
});

/** One run of one function, from the call to its answer. */
export interface Invocation {
  requestId: string;
  /** Authorises the run's gateway calls and ties them to it; useless once the run has ended. */
  token: string;
  definition: FunctionDefinition;
  caller: Caller;
  startedAt: number;
  gatewayCalls: string[];
  /** The same calls; those to an open API under its name. */
  calls: string[];
  documentsScanned: number;
  documentsReturned: number;
  bytesIn: number;
  bytesOut: number;
}

export function startInvocation(
  definition: FunctionDefinition,
  caller: Caller,
  startedAt: number,
  bytesIn: number,
): Invocation {
  return {
    requestId: randomUUID(),
    token: randomBytes(24).toString('hex'),
    definition,
    caller,
    startedAt,
    gatewayCalls: [],
    calls: [],
    documentsScanned: 0,
    documentsReturned: 0,
    bytesIn,
    bytesOut: 0,
  };
}
