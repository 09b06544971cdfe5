import type { Caller } from '../platform/cloud';
import { createRunEntry, type Run } from './create-run-entry';

/** Only the platform's timer has this source and no user [O]. */
const isTimer = ({ openid, source }: Caller): boolean => openid === null && source === 'wx_trigger';

/** The `main` of a function that only its timer may start. */
export const createTimerEntry = (run: (run: Run) => Promise<unknown>) =>
  createRunEntry({ name: 'timer', isCaller: isTimer }, run);
