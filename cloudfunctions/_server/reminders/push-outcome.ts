/** What a send came to. Only what certainly had no effect may be tried again. */
import { errorCodeOf, errorTextOf } from '../platform/platform-errors';

export type PushOutcome = 'pushed' | 'refused' | 'retry' | 'failed' | 'unknown';

/** The user refused, or our counter was ahead of WeChat's [O]. */
const REFUSED = 43101;
/** Busy, frequency limit, concurrent sends to one user; the platform's own overload [O]. */
const PASSING = new Set([-1, 45009, 43108, -501003, -501004]);
/** The request never reached WeChat. */
const NOT_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/;
/** A network failure or an unreadable answer: −501001 says nothing of what happened on the other side. */
const SYSTEM_ERROR = -501001;

export function pushOutcome(error: unknown): PushOutcome {
  const code = errorCodeOf(error);
  if (NOT_SENT.test(errorTextOf(error))) return 'retry';
  if (code === REFUSED) return 'refused';
  if (code !== null && PASSING.has(code)) return 'retry';
  if (code === null || code === SYSTEM_ERROR) return 'unknown';
  return 'failed';
}
