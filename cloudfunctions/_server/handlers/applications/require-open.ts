import type { CallWindow } from '@domain/call/schema';
import { callStatus } from '@domain/call/status';
import { AppError } from '@domain/errors';
import { toMs } from '@domain/time';
import type { ApplicationDocument } from '../../repositories/applications';

export function requireOpen(window: CallWindow, now: number): void {
  const status = callStatus(window, now);
  if (status === 'closed') throw new AppError('CALL_CLOSED');
  if (status === 'upcoming' || status === 'undated') throw new AppError('CALL_NOT_OPEN');
}

/** For what an application of its contact person may still become; after a return only the correction's own deadline counts. */
export function requireInTime(
  { status, correction }: Pick<ApplicationDocument, 'status' | 'correction'>,
  window: CallWindow,
  now: number,
): void {
  if (status === 'returned') {
    if (correction && now >= toMs(correction.correctBefore)) throw new AppError('CORRECTION_CLOSED');
  } else {
    requireOpen(window, now);
  }
}
