import { randomUUID } from 'node:crypto';
import type { Reply } from '@domain/envelope';
import { AppError } from '@domain/errors';
import { type Caller, readCaller } from '../platform/cloud';
import { exposedError } from './exposed-error';
import { failure, success } from './reply';

export interface Run {
  now: number;
  runId: string;
  /** Milliseconds since the run began. */
  elapsed(): number;
}

/** The `main` of a function that is not asked for actions but set going; any client can try, so the caller is checked. */
export function createRunEntry(
  { name, isCaller }: { name: string; isCaller: (caller: Caller) => boolean },
  run: (run: Run, event: unknown) => Promise<unknown>,
) {
  return async (event?: unknown): Promise<Reply> => {
    const runId = randomUUID();
    const startedAt = Date.now();
    const meta = { requestId: runId, now: startedAt };
    try {
      if (!isCaller(readCaller())) throw new AppError('FORBIDDEN');
      return success(await run({ now: startedAt, runId, elapsed: () => Date.now() - startedAt }, event), meta);
    } catch (error) {
      return failure(exposedError(error, { requestId: runId, action: name }), meta);
    }
  };
}
