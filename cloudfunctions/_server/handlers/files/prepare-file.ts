import { isDeepStrictEqual } from 'node:util';
import { TICKET_LIFETIME_MS } from '@domain/constants';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { extensionOf } from '@domain/files/formats';
import { type Subject, subjectKey } from '@domain/files/schema';
import { toInstant, toMs } from '@domain/time';
import type { Handler } from '../../context';
import { requireRoom } from '../../files/require-room';
import { filesOf } from '../../files/subjects';
import { idOf } from '../../ids';
import { findTicket, insertTicket, renewTicket, type TicketDocument } from '../../repositories/upload-tickets';
import { getPerson } from '../guards';

type Wanted = Omit<ActionInput<'files.prepare'>, 'key'>;

/** `evidence/project/<id>/<ticket>.jpg` */
const pathOf = (subject: Subject, ticketId: string, contentType: string): string =>
  `evidence/${subjectKey(subject).replaceAll(':', '/')}/${ticketId}.${extensionOf(contentType)}`;

/** The key is one file's for ever; with anything else it is a mix-up or a forgery. */
function isFor(ticket: TicketDocument, wanted: Wanted): boolean {
  const { _id, openid, path, expiresAt, isUsed, isDiscarded, ...given } = ticket;
  return !isDiscarded && isDeepStrictEqual(given, wanted);
}

async function reuse(ticket: TicketDocument, wanted: Wanted, now: number) {
  if (!isFor(ticket, wanted)) throw new AppError('TICKET_INVALID');
  const { _id, isUsed, expiresAt, path } = ticket;
  if (!isUsed && toMs(expiresAt) <= now) await renewTicket(_id, toInstant(now + TICKET_LIFETIME_MS));
  return { ticketId: _id, cloudPath: path };
}

export const prepareFile: Handler<'files.prepare'> = async (context, { key, ...wanted }) => {
  const person = await getPerson(context);
  // The phone's key makes the id: a retry finds its own ticket, nobody else's.
  const _id = idOf('ticket', person._id, key);
  const [subject, existing] = await Promise.all([filesOf(person, wanted.subject).open(), findTicket(_id)]);
  if (existing) return reuse(existing, wanted, context.now);

  requireRoom(subject.requireSlot(wanted.slot, wanted.shot, context.now), wanted);
  const ticket: TicketDocument = {
    _id,
    openid: person._id,
    path: pathOf(wanted.subject, _id, wanted.contentType),
    ...wanted,
    expiresAt: toInstant(context.now + TICKET_LIFETIME_MS),
    isUsed: false,
    isDiscarded: false,
  };
  // False: the same request came twice at once, and made the same ticket.
  await insertTicket(ticket);
  return { ticketId: _id, cloudPath: ticket.path };
};
