/**
 * Clears away what uploads left behind: tickets that were never used, and those of removed files, each with its object.
 * Every step may be repeated, so a run that dies is finished by the next.
 */
import { CLEANUP_PER_RUN } from '@domain/constants';
import { toInstant } from '@domain/time';
import { logError } from '../entry/log';
import { deleteFiles, emptyFile } from '../platform/cloud';
import {
  type AbandonedTicket,
  discardTicket,
  listAbandonedTickets,
  removeDiscardedTicket,
} from '../repositories/upload-tickets';

export interface CleanReport {
  found: number;
  cleared: number;
}

/** From now on the ticket serves no upload; a phone that renewed it a moment ago keeps it. */
async function claim(tickets: readonly AbandonedTicket[]): Promise<AbandonedTicket[]> {
  const claimed = await Promise.all(tickets.map(async (ticket) => ticket.isDiscarded || (await discardTicket(ticket))));
  return tickets.filter((_, index) => claimed[index]);
}

/** The platform's file ids of these paths: all lie in one bucket, whose name one of them tells. */
async function fileIdsOf([first, ...others]: readonly AbandonedTicket[]): Promise<string[]> {
  if (!first) return [];
  const fileId = await emptyFile(first.path);
  const root = fileId.slice(0, -first.path.length);
  return [fileId, ...others.map(({ path }) => root + path)];
}

async function clean(now: number): Promise<CleanReport> {
  const found = await listAbandonedTickets(toInstant(now), CLEANUP_PER_RUN);
  const tickets = await claim(found);
  const fileIds = await fileIdsOf(tickets);
  const gone = await deleteFiles(fileIds);
  const cleared = tickets.filter((_, index) => gone.has(fileIds[index] ?? ''));
  await Promise.all(cleared.map(({ _id }) => removeDiscardedTicket(_id)));
  return { found: found.length, cleared: cleared.length };
}

/** Nothing else waits for it, nor fails with it: the next run clears away what this one could not. */
export async function cleanTickets(now: number, runId: string): Promise<CleanReport | null> {
  try {
    return await clean(now);
  } catch (error) {
    logError(error, { requestId: runId, action: 'files:clean' });
    return null;
  }
}
