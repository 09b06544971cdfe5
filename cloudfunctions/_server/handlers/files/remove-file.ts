import { subjectKey } from '@domain/files/schema';
import { isCounted } from '@domain/files/standing';
import { toInstant } from '@domain/time';
import type { Context, Handler } from '../../context';
import { logError } from '../../entry/log';
import { filesOf, timelineOf } from '../../files/subjects';
import { hashKeyOf } from '../../files/subjects/project-counts';
import { changedItemOf } from '../../files/subjects/subject-files';
import { deleteFiles } from '../../platform/cloud';
import { runTransaction } from '../../platform/documents';
import { recordEventIn } from '../../repositories/events';
import { findEvidence, findEvidenceIn, findTwin, patchEvidenceIn, removeEvidenceIn } from '../../repositories/evidence';
import { discardTicketIn } from '../../repositories/upload-tickets';
import { getPerson } from '../guards';

/** The record is gone, so nobody misses the object; what fails here is done by the timer, which finds the ticket. */
async function deleteObject(context: Context, fileId: string): Promise<void> {
  try {
    await deleteFiles([fileId]);
  } catch (error) {
    logError(error, { requestId: context.requestId, action: 'files.remove:object' });
  }
}

export const removeFile: Handler<'files.remove'> = async (context, { subject, evidenceId }) => {
  const person = await getPerson(context);
  const files = filesOf(person, subject);
  const [found, evidence] = await Promise.all([files.open(), findEvidence(evidenceId)]);
  // Removed already, or never here: what was asked for is so.
  if (evidence?.subject !== subjectKey(subject)) return { entry: null, version: null };
  const { slot, name, fileId } = evidence;
  found.requireSlot(evidence, context.now);

  // What was there twice is there once: the one that stays is no duplicate any more.
  const heir = evidence.flags.includes('duplicate') ? null : await findTwin(evidence);
  const at = toInstant(context.now);
  const changed = await runTransaction(async (transaction) => {
    const held = await findEvidenceIn(transaction, evidenceId);
    const open = await files.openIn(transaction);
    if (!held) return open;
    const { title } = open.requireSlot(held, context.now);
    await removeEvidenceIn(transaction, evidenceId);
    if (heir)
      await patchEvidenceIn(transaction, heir._id, { flags: heir.flags.filter((flag) => flag !== 'duplicate') });
    await discardTicketIn(transaction, evidenceId, at);
    const from = isCounted(held) ? held : null;
    const change = { id: evidenceId, slot, deed: 'removed', from, to: null, hashKey: hashKeyOf(held), at } as const;
    const after = await open.changeIn(transaction, change);
    await recordEventIn(transaction, `file:${evidenceId}:removed`, {
      subject: timelineOf(subject),
      at,
      actorName: person.name,
      actorRole: 'contact_person',
      text: `删除了“${title}”：${name}`,
    });
    return after;
  });
  await deleteObject(context, fileId);
  return changedItemOf(changed, slot);
};
