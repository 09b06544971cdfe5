import { createHash } from 'node:crypto';
import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import { TICKET_LIFETIME_MS } from '@domain/constants';
import { AppError } from '@domain/errors';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { toInstant, toMs } from '@domain/time';
import type { Handler } from '../../context';
import { getAcceptanceRules } from '../../repositories/calls';
import { findProject } from '../../repositories/projects';
import { findTicket, insertTicket, renewTicket, type TicketDocument } from '../../repositories/upload-tickets';
import { getPerson, ofContactPerson } from '../guards';
import { checklistOf } from '../projects/present-project';

/** The phone's key makes the id: a retry finds its own ticket, nobody else's. */
const ticketIdOf = (openid: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([openid, key]))
    .digest('hex')
    .slice(0, 32);

const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** Whether one more photograph of this shot belongs into this item. */
export function requireRoom(entry: ChecklistEntry | undefined, fileCount: number, shot: Shot | null): void {
  if (!entry) throw new AppError('FILE_REJECTED', { message: '验收材料清单里没有这一项，请刷新后再试' });
  const { item, state } = entry;
  if (item.kind !== 'photos')
    throw new AppError('FILE_REJECTED', { message: `“${item.title}”不是照片，不能在这里上传` });
  if (state === 'not_applicable') throw new AppError('FILE_REJECTED', { message: `“${item.title}”不适用于本项目` });
  if (shot !== null && !item.shots.some((asked) => asked.shot === shot)) {
    throw new AppError('FILE_REJECTED', { message: `“${item.title}”不需要${shotWords[shot]}照片` });
  }
  if (item.maxFiles !== null && fileCount >= item.maxFiles) {
    throw new AppError('FILE_LIMIT_REACHED', { message: `“${item.title}”最多 ${item.maxFiles} 张，请先删除不需要的` });
  }
}

export const fileCountOf = (counts: readonly { itemId: string; count: number }[], itemId: string): number =>
  counts.filter((entry) => entry.itemId === itemId).reduce((sum, entry) => sum + entry.count, 0);

async function reuse(ticket: TicketDocument, now: number): Promise<void> {
  if (ticket.isUsed || toMs(ticket.expiresAt) > now) return;
  await renewTicket(ticket._id, toInstant(now + TICKET_LIFETIME_MS));
}

const reply = (ticket: Pick<TicketDocument, '_id' | 'path'>) => ({ ticketId: ticket._id, cloudPath: ticket.path });

export const prepareFile: Handler<'files.prepare'> = async (context, { key, ...wanted }) => {
  const person = await getPerson(context);
  const project = ofContactPerson(person, await findProject(wanted.projectId));
  const _id = ticketIdOf(person._id, key);
  const existing = await findTicket(_id);
  if (existing) {
    await reuse(existing, context.now);
    return reply(existing);
  }

  const rules = await getAcceptanceRules(project.callSlug, project.categoryCode);
  const entry = checklistOf(rules, project).find(({ item }) => item.id === wanted.itemId);
  requireRoom(entry, fileCountOf(project.evidenceCounts, wanted.itemId), wanted.shot);

  const ticket: TicketDocument = {
    _id,
    openid: person._id,
    path: `evidence/${project._id}/${_id}.${extensions[wanted.contentType]}`,
    ...wanted,
    expiresAt: toInstant(context.now + TICKET_LIFETIME_MS),
    isUsed: false,
  };
  // False: the same request came twice at once, and made the same ticket.
  await insertTicket(ticket);
  return reply(ticket);
};
