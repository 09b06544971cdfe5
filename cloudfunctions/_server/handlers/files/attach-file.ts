import { READ_URL_SECONDS } from '@domain/constants';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Context, Handler } from '../../context';
import { inspectUpload, UnfitFile } from '../../files/inspect-upload';
import { newEvidence, requireLength } from '../../files/new-evidence';
import { showEvidence } from '../../files/present-evidence';
import { requireRoom } from '../../files/require-room';
import { requireTicket } from '../../files/require-ticket';
import { filesOf, helpOf, timelineOf } from '../../files/subjects';
import { hashKeyOf } from '../../files/subjects/project-counts';
import { changedItemOf, type OpenSubject, type SubjectFiles } from '../../files/subjects/subject-files';
import { signReadUrls } from '../../platform/cloud';
import { runTransaction } from '../../platform/documents';
import { recordEventIn } from '../../repositories/events';
import { findEvidence, findEvidenceIn, putEvidenceIn } from '../../repositories/evidence';
import type { EvidenceDocument } from '../../repositories/evidence-document';
import type { PersonDocument } from '../../repositories/people';
import {
  findTicket,
  findTicketIn,
  markTicketUsedIn,
  refuseTicket,
  type TicketDocument,
} from '../../repositories/upload-tickets';
import { getGuest } from '../guards';

interface Attached {
  evidence: EvidenceDocument;
  subject: OpenSubject;
}
type Uploaded = Omit<Parameters<typeof newEvidence>[1], 'now'>;

/** Evidence, ticket, count and record together. A repeat changes nothing. */
function attach(context: Context, person: PersonDocument, files: SubjectFiles, uploaded: Uploaded): Promise<Attached> {
  const { ticket, inspected } = uploaded;
  const { _id: id, slot, shot, name } = ticket;
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const held = await findTicketIn(transaction, id);
    const subject = await files.openIn(transaction);
    if (held?.isUsed) {
      const evidence = await findEvidenceIn(transaction, id);
      if (!evidence) throw new AppError('TICKET_INVALID');
      return { evidence, subject };
    }
    if (!held || held.isDiscarded) throw new AppError('TICKET_INVALID');
    const place = { slot, shot, activityId: held.details.activityId };
    const room = subject.requireSlot(place, context.now);
    requireRoom(room, ticket);
    requireLength(room, inspected);
    const evidence = newEvidence(subject, { ...uploaded, ticket: held, now: context.now });
    await putEvidenceIn(transaction, evidence);
    await markTicketUsedIn(transaction, id);
    const hashKey = hashKeyOf(evidence);
    const changed = await subject.changeIn(transaction, {
      id,
      slot,
      deed: 'added',
      from: null,
      to: place,
      hashKey,
      at,
    });
    await recordEventIn(transaction, `file:${id}`, {
      subject: timelineOf(ticket.subject),
      at,
      actorName: person.name,
      actorRole: subject.actorRole ?? 'contact_person',
      text: `上传了“${room.title}”：${name}`,
    });
    return { evidence, subject: changed };
  });
}

/** What is no good stays no good: a repeat hears the same, and the object is cleared away. */
async function refuse(error: unknown, { _id }: TicketDocument, now: number): Promise<never> {
  if (error instanceof UnfitFile) await refuseTicket(_id, error.message, toInstant(now));
  throw error;
}

async function findAttached(ticketId: string, files: SubjectFiles): Promise<Attached> {
  const [subject, evidence] = await Promise.all([files.open(), findEvidence(ticketId)]);
  if (!evidence) throw new AppError('TICKET_INVALID');
  return { evidence, subject };
}

export const attachFile: Handler<'files.attach'> = async (context, { ticketId, fileId }) => {
  const { now } = context;
  const person = await getGuest(context);
  const ticket = requireTicket(await findTicket(ticketId), { openid: person._id, fileId, now });
  const files = filesOf(person, ticket.subject, helpOf(ticket.details.activityId, now));
  const url = (await signReadUrls([fileId], READ_URL_SECONDS)).get(fileId);
  const take = async () =>
    attach(context, person, files, { ticket, inspected: await inspectUpload(url, ticket), fileId });
  const { evidence, subject } = ticket.isUsed
    ? await findAttached(ticketId, files)
    : await take().catch((error) => refuse(error, ticket, now));
  return { evidence: showEvidence(evidence, url ?? null, subject), ...changedItemOf(subject, ticket.slot) };
};
