import { randomUUID } from 'node:crypto';
import type { Reply } from '@domain/envelope';
import { AppError } from '@domain/errors';
import { type Caller, readCaller } from '../platform/cloud';
import { exposedError } from './exposed-error';
import { failure, success } from './reply';

/** Any client can call any function: only the platform's timer has this source and no user. */
export const isTimer = ({ openid, source }: Caller): boolean => openid === null && source === 'wx_trigger';

export interface TimerRun {
  now: number;
  runId: string;
  /** Milliseconds since the run began. */
  elapsed(): number;
}

/** The `main` of a function that only its timer may start. */
export function createTimerEntry(run: (timer: TimerRun) => Promise<unknown>) {
  return async (): Promise<Reply> => {
    const runId = randomUUID();
    const startedAt = Date.now();
    const meta = { requestId: runId, now: startedAt };
    try {
      if (!isTimer(readCaller())) throw new AppError('FORBIDDEN');
      return success(await run({ now: startedAt, runId, elapsed: () => Date.now() - startedAt }), meta);
    } catch (error) {
      return failure(exposedError(error, { requestId: runId, action: 'timer' }), meta);
    }
  };
}
