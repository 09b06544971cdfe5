/**
 * What a send came to. Only what certainly had no effect may be tried again, and only where trying again can help: the table has
 * the codes of subscribeMessage.send [O].
 */
import { errorCodeOf, errorTextOf } from '../platform/platform-errors';

export type PushOutcome = 'pushed' | 'refused' | 'retry' | 'failed' | 'unknown';

const outcomes: Readonly<Record<number, PushOutcome>> = {
  /** The user refused, or our counter was ahead of WeChat's. */
  43101: 'refused',
  /** Busy; the platform says to try again. */
  [-1]: 'retry',
  /** Too many calls in all. */
  45009: 'retry',
  /** Another message to the same user is under way. */
  43108: 'retry',
  /** The cloud platform's own overload: the request was turned away. */
  [-501003]: 'retry',
  [-501004]: 'retry',
  /** A network failure or an unreadable answer says nothing of what happened on the other side. */
  [-501001]: 'unknown',
};

/**
 * Everything else WeChat says of the message itself, and would say again: no such user (40003), template (40037) or page in the
 * released version (41030), the template is banned (43107), sensitive words (45168), a field that does not fit (47003), the
 * permission is missing (−604101).
 */
const OTHER: PushOutcome = 'failed';

/** The request never reached WeChat. */
const NOT_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/;

export function pushOutcome(error: unknown): PushOutcome {
  if (NOT_SENT.test(errorTextOf(error))) return 'retry';
  const code = errorCodeOf(error);
  return code === null ? 'unknown' : (outcomes[code] ?? OTHER);
}
