import { READ_URL_SECONDS } from '@domain/constants';
import type { ActionOutput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { toInstant, toMs } from '@domain/time';
import type { Context, Handler } from '../../context';
import { signReadUrls } from '../../platform/cloud';
import { runTransaction } from '../../platform/documents';
import { type AcceptanceRules, getAcceptanceRules } from '../../repositories/calls';
import { projectSubject, recordEventIn } from '../../repositories/events';
import { type EvidenceDocument, findEvidence, putEvidenceIn, toEvidence } from '../../repositories/evidence';
import type { PersonDocument } from '../../repositories/people';
import { type EvidenceCount, findProject, findProjectIn, patchProjectIn } from '../../repositories/projects';
import { findTicket, findTicketIn, markTicketUsedIn, type TicketDocument } from '../../repositories/upload-tickets';
import { getPerson, ofContactPerson } from '../guards';
import { checklistOf } from '../projects/present-project';
import { inspectObject, sniffPhoto } from './inspect-object';
import { fileCountOf, requireRoom } from './prepare-file';

type Output = ActionOutput<'files.attach'>;
type Counted = Parameters<typeof checklistOf>[1];

/** `cloud://env.bucket/path` → `path` */
const pathOf = (fileId: string): string | null => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? null;

/** Path = ticket = caller, and in time. */
function requireTicket(ticket: TicketDocument | null, openid: string, fileId: string, now: number): TicketDocument {
  const isMine = ticket?.openid === openid && ticket.path === pathOf(fileId);
  if (!ticket || !isMine) throw new AppError('TICKET_INVALID');
  if (!ticket.isUsed && toMs(ticket.expiresAt) <= now) throw new AppError('TICKET_INVALID');
  return ticket;
}

/** What lies in storage, not what the phone said of it. */
async function inspectUpload(url: string | undefined, ticket: TicketDocument): Promise<{ contentType: string }> {
  if (!url) throw new AppError('FILE_REJECTED', { message: '没有找到上传的文件，请重新上传' });
  const { head, bytes } = await inspectObject(url);
  const contentType = sniffPhoto(head);
  if (!contentType) throw new AppError('FILE_REJECTED', { message: '这个文件不是 JPG 或 PNG 图片，请更换' });
  // `ticket.bytes` was checked against the limit when the ticket was written.
  if (bytes !== ticket.bytes) throw new AppError('FILE_REJECTED', { message: '照片没有传完整，请重新上传' });
  return { contentType };
}

export function countOneMore(
  counts: readonly EvidenceCount[],
  { itemId, shot }: Pick<EvidenceCount, 'itemId' | 'shot'>,
): EvidenceCount[] {
  const isSame = (entry: EvidenceCount) => entry.itemId === itemId && entry.shot === shot;
  if (!counts.some(isSame)) return [...counts, { itemId, shot, count: 1 }];
  return counts.map((entry) => (isSame(entry) ? { ...entry, count: entry.count + 1 } : entry));
}

function entryOf(rules: AcceptanceRules, project: Counted, itemId: string) {
  const entry = checklistOf(rules, project).find(({ item }) => item.id === itemId);
  if (!entry) throw new Error(`checklist item ${itemId} is missing`);
  return entry;
}

/** Evidence, ticket, project and record together. Returns the project's counts afterwards; a repeat changes nothing. */
function attach(context: Context, person: PersonDocument, evidence: EvidenceDocument, rules: AcceptanceRules) {
  const { itemId, shot } = evidence;
  return runTransaction(async (transaction): Promise<Counted> => {
    const ticket = await findTicketIn(transaction, evidence._id);
    const project = ofContactPerson(person, await findProjectIn(transaction, evidence.projectId));
    if (ticket?.isUsed) return project;
    const before = checklistOf(rules, project).find(({ item }) => item.id === itemId);
    requireRoom(before, fileCountOf(project.evidenceCounts, itemId), shot);

    const evidenceCounts = countOneMore(project.evidenceCounts, { itemId, shot });
    const version = project.version + 1;
    await putEvidenceIn(transaction, evidence);
    await markTicketUsedIn(transaction, evidence._id);
    await patchProjectIn(transaction, project._id, { version, evidenceCounts, updatedAt: evidence.uploadedAt });
    await recordEventIn(transaction, version, {
      subject: projectSubject(project._id),
      at: toInstant(context.now),
      actorName: person.name,
      actorRole: 'contact_person',
      text: `上传了“${before?.item.title}”1 张`,
    });
    return { ...project, evidenceCounts };
  });
}

export const attachFile: Handler<'files.attach'> = async (context, { ticketId, fileId }): Promise<Output> => {
  const person = await getPerson(context);
  const ticket = requireTicket(await findTicket(ticketId), person._id, fileId, context.now);
  const project = ofContactPerson(person, await findProject(ticket.projectId));
  const [rules, urls] = await Promise.all([
    getAcceptanceRules(project.callSlug, project.categoryCode),
    signReadUrls([fileId], READ_URL_SECONDS),
  ]);
  const url = urls.get(fileId);
  const attached = ticket.isUsed ? await findEvidence(ticketId) : null;
  if (attached) {
    return { evidence: toEvidence(attached, url ?? null), entry: entryOf(rules, project, ticket.itemId) };
  }

  const { contentType } = await inspectUpload(url, ticket);
  const evidence: EvidenceDocument = {
    _id: ticketId,
    projectId: ticket.projectId,
    itemId: ticket.itemId,
    shot: ticket.shot,
    contentType,
    bytes: ticket.bytes,
    uploadedAt: toInstant(context.now),
    fileId,
    uploadedBy: person._id,
  };
  const counted = await attach(context, person, evidence, rules);
  return { evidence: toEvidence(evidence, url ?? null), entry: entryOf(rules, counted, ticket.itemId) };
};
