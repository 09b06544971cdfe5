/** Only an AppError leaves the server; anything else becomes one generic reply and one structured log line. */
import { AppError } from '@domain/errors';
import { isConflict, isOverload } from '../platform/platform-errors';
import { type LogSubject, logError } from './log';

export function exposedError(error: unknown, subject: LogSubject): AppError {
  if (error instanceof AppError) return error;
  if (isConflict(error) || isOverload(error)) return new AppError('BUSY', { cause: error });
  logError(error, subject);
  return new AppError('INTERNAL', { cause: error });
}
