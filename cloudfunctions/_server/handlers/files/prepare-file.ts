import { isDeepStrictEqual } from 'node:util';
import { TICKET_LIFETIME_MS } from '@domain/constants';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { extensionOf } from '@domain/files/formats';
import { type Subject, subjectKey } from '@domain/files/schema';
import { toInstant, toMs } from '@domain/time';
import type { Handler } from '../../context';
import { requireRoom } from '../../files/require-room';
import { filesOf, helpOf } from '../../files/subjects';
import { idOf } from '../../ids';
import {
  type FileDetails,
  findTicket,
  insertTicket,
  renewTicket,
  type TicketDocument,
} from '../../repositories/upload-tickets';
import { getGuest } from '../guards';

type Asked = Omit<ActionInput<'files.prepare'>, 'key'>;
type Wanted = Pick<
  TicketDocument,
  'subject' | 'slot' | 'shot' | 'name' | 'contentType' | 'bytes' | 'sha256' | 'details'
>;

/** What was left out is not known. */
function wantedOf({ sha256, activityId, caption, takenAt, takenFrom, ...file }: Asked): Wanted {
  const at = takenAt ?? null;
  const details: FileDetails = {
    activityId: activityId ?? null,
    caption: caption ?? null,
    takenAt: at,
    takenFrom: at === null ? null : (takenFrom ?? null),
  };
  return { ...file, sha256: sha256 ?? null, details };
}

/** `evidence/project/<id>/<ticket>.jpg` */
const pathOf = (subject: Subject, ticketId: string, contentType: string): string =>
  `evidence/${subjectKey(subject).replaceAll(':', '/')}/${ticketId}.${extensionOf(contentType)}`;

/** The key is one file's for ever; with anything else it is a mix-up or a forgery. A hash may be told later. */
function isFor(ticket: TicketDocument, wanted: Wanted): boolean {
  const fileOf = ({ subject, slot, shot, name, contentType, bytes }: Wanted) => ({
    ...{ subject, slot, shot, name, contentType, bytes },
  });
  const isSameHash = wanted.sha256 === null || ticket.sha256 === null || wanted.sha256 === ticket.sha256;
  return isSameHash && isDeepStrictEqual(fileOf(ticket), fileOf(wanted));
}

/** What is said of the file may have changed while it waited on the phone; nothing is written where it did not. */
function changesTo(
  ticket: TicketDocument,
  { sha256, details }: Wanted,
  now: number,
): Parameters<typeof renewTicket>[1] {
  const isNewHash = sha256 !== null && ticket.sha256 === null;
  return {
    ...(toMs(ticket.expiresAt) <= now ? { expiresAt: toInstant(now + TICKET_LIFETIME_MS) } : {}),
    ...(isNewHash ? { sha256 } : {}),
    ...(isDeepStrictEqual(ticket.details, details) ? {} : { details }),
  };
}

async function reuse(ticket: TicketDocument, wanted: Wanted, now: number) {
  if (ticket.refusal) throw new AppError('FILE_REJECTED', { message: ticket.refusal });
  if (ticket.isDiscarded || !isFor(ticket, wanted)) throw new AppError('TICKET_INVALID');
  const { _id, isUsed, path } = ticket;
  const changes = isUsed ? {} : changesTo(ticket, wanted, now);
  if (Object.keys(changes).length > 0) await renewTicket(_id, changes);
  return { ticketId: _id, cloudPath: path };
}

export const prepareFile: Handler<'files.prepare'> = async (context, { key, ...asked }) => {
  const person = await getGuest(context);
  const wanted = wantedOf(asked);
  // The phone's key makes the id: a retry finds its own ticket, nobody else's.
  const _id = idOf('ticket', person._id, key);
  const { slot, shot, details } = wanted;
  const help = helpOf(details.activityId, context.now);
  const [subject, existing] = await Promise.all([filesOf(person, wanted.subject, help).open(), findTicket(_id)]);
  const place = { slot, shot, activityId: details.activityId };
  if (existing) {
    if (!existing.isUsed) subject.requireSlot(place, context.now);
    return reuse(existing, wanted, context.now);
  }

  requireRoom(subject.requireSlot(place, context.now), wanted);
  const ticket: TicketDocument = {
    _id,
    openid: person._id,
    path: pathOf(wanted.subject, _id, wanted.contentType),
    ...wanted,
    expiresAt: toInstant(context.now + TICKET_LIFETIME_MS),
    isUsed: false,
    isDiscarded: false,
    refusal: null,
  };
  // False: the same request came twice at once, and made the same ticket.
  await insertTicket(ticket);
  return { ticketId: _id, cloudPath: ticket.path };
};
