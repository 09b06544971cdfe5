import { READ_URL_SECONDS } from '@domain/constants';
import { AppError } from '@domain/errors';
import { type Evidence, subjectKey } from '@domain/files/schema';
import { toInstant, toMs } from '@domain/time';
import type { Context, Handler } from '../../context';
import { inspectUpload } from '../../files/inspect-upload';
import { requireRoom } from '../../files/require-room';
import { filesOf, helpOf, timelineOf } from '../../files/subjects';
import type { OpenSubject, SubjectFiles } from '../../files/subjects/subject-files';
import { signReadUrls } from '../../platform/cloud';
import { runTransaction } from '../../platform/documents';
import { recordEventIn } from '../../repositories/events';
import { type EvidenceDocument, findEvidence, putEvidenceIn, toEvidence } from '../../repositories/evidence';
import type { PersonDocument } from '../../repositories/people';
import { findTicket, findTicketIn, markTicketUsedIn, type TicketDocument } from '../../repositories/upload-tickets';
import { getGuest } from '../guards';

/** `cloud://env.bucket/path` → `path` */
const pathOf = (fileId: string): string | null => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? null;

/** Path = ticket = caller, and in time. */
function requireTicket(ticket: TicketDocument | null, openid: string, fileId: string, now: number): TicketDocument {
  const isMine = ticket?.openid === openid && ticket.path === pathOf(fileId);
  if (!ticket || !isMine || ticket.isDiscarded) throw new AppError('TICKET_INVALID');
  if (!ticket.isUsed && toMs(ticket.expiresAt) <= now) throw new AppError('TICKET_INVALID');
  return ticket;
}

/** Evidence, ticket, count and record together. Answers the subject as it is then; a repeat changes nothing. */
function attach(
  context: Context,
  person: PersonDocument,
  files: SubjectFiles,
  { ticket, evidence }: { ticket: TicketDocument; evidence: EvidenceDocument },
): Promise<OpenSubject> {
  const { _id: id, slot, shot, uploadedAt } = evidence;
  return runTransaction(async (transaction) => {
    const held = await findTicketIn(transaction, id);
    const subject = await files.openIn(transaction);
    if (held?.isUsed) return subject;
    if (!held || held.isDiscarded) throw new AppError('TICKET_INVALID');
    const place = subject.requireSlot(slot, shot, context.now);
    requireRoom(place, ticket);
    await putEvidenceIn(transaction, evidence);
    await markTicketUsedIn(transaction, id);
    const changed = await subject.changeIn(transaction, { id, slot, shot, by: 1, at: uploadedAt });
    await recordEventIn(transaction, `file:${id}`, {
      subject: timelineOf(ticket.subject),
      at: uploadedAt,
      actorName: person.name,
      actorRole: subject.actorRole ?? 'contact_person',
      text: `上传了“${place.title}”：${evidence.name}`,
    });
    return changed;
  });
}

/** What is said of a file of which nothing more is known. */
const plainEvidence = {
  activityId: null,
  caption: null,
  rank: 0,
  takenAt: null,
  takenFrom: null,
  sha256: null,
  integrity: 'verified',
  safety: 'staff',
  flags: [],
} satisfies Partial<Evidence>;

export const attachFile: Handler<'files.attach'> = async (context, { ticketId, fileId }) => {
  const person = await getGuest(context);
  const ticket = requireTicket(await findTicket(ticketId), person._id, fileId, context.now);
  const { subject, slot, shot, name, bytes } = ticket;
  const files = filesOf(person, subject, helpOf(ticket.activityId, context.now));
  const [found, urls] = await Promise.all([files.open(), signReadUrls([fileId], READ_URL_SECONDS)]);
  const url = urls.get(fileId);
  if (ticket.isUsed) {
    const attached = await findEvidence(ticketId);
    if (!attached) throw new AppError('TICKET_INVALID');
    return { evidence: toEvidence(attached, url ?? null), entry: found.entryOf(slot) };
  }

  const evidence: EvidenceDocument = {
    _id: ticketId,
    subject: subjectKey(subject),
    ...{ slot, shot, name, bytes },
    ...(await inspectUpload(url, ticket)),
    ...plainEvidence,
    activityId: ticket.activityId ?? null,
    uploadedAt: toInstant(context.now),
    fileId,
    uploadedBy: person._id,
  };
  const changed = await attach(context, person, files, { ticket, evidence });
  return { evidence: toEvidence(evidence, url ?? null), entry: changed.entryOf(slot) };
};
