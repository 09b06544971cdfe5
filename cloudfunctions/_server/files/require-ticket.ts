import { AppError } from '@domain/errors';
import { toMs } from '@domain/time';
import type { TicketDocument } from '../repositories/upload-tickets';

/** `cloud://env.bucket/path` → `path` */
const pathOf = (fileId: string): string | null => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? null;

/** Path = ticket = caller, and in time. */
export function requireTicket(
  ticket: TicketDocument | null,
  { openid, fileId, now }: { openid: string; fileId: string; now: number },
): TicketDocument {
  const isMine = ticket?.openid === openid && ticket.path === pathOf(fileId);
  if (!ticket || !isMine) throw new AppError('TICKET_INVALID');
  if (ticket.refusal) throw new AppError('FILE_REJECTED', { message: ticket.refusal });
  if (ticket.isDiscarded) throw new AppError('TICKET_INVALID');
  if (!ticket.isUsed && toMs(ticket.expiresAt) <= now) throw new AppError('TICKET_INVALID');
  return ticket;
}
