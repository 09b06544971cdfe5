import type { Caller } from '../platform/cloud';
import { createRunEntry, type Run } from './create-run-entry';

/**
 * What SOURCE begins with when somebody or something else than the platform's message push started the run [O]: a
 * mini-program, the developer tools, the server API, a timer. A push has none of them; it may name the user it is about
 * [O], so OPENID says nothing here.
 */
const OTHER_SOURCES: ReadonlySet<string> = new Set(['wx_client', 'wx_devtools', 'wx_http', 'wx_trigger']);

const isPush = ({ source }: Caller): boolean => !OTHER_SOURCES.has(source.split(',')[0] ?? '');

/** The `main` of a function that receives the platform's events. */
export const createPushEntry = (run: (run: Run, event: unknown) => Promise<unknown>) =>
  createRunEntry({ name: 'push', isCaller: isPush }, run);
