import type { Caller } from '../platform/cloud';
import { createRunEntry, type Run } from './create-run-entry';

/**
 * What SOURCE says when the mini-program's own administrators start a function: `wx_http` through the server API with
 * the account's access_token [O], `wx_devtools` through 云端测试 in the developer tools [O]. Both bring no user there; a
 * call from the tools' simulator does, so it is refused, as is whatever else the platform has or will have.
 */
const ADMINISTRATOR_SOURCES: ReadonlySet<string> = new Set(['wx_http', 'wx_devtools']);

const isAdministrator = ({ openid, source }: Caller): boolean => openid === null && ADMINISTRATOR_SOURCES.has(source);

/** The `main` of a function that only a deployment may start. */
export const createAdministratorEntry = (run: (run: Run) => Promise<unknown>) =>
  createRunEntry({ name: 'administrator', isCaller: isAdministrator }, run);
