import { subjectKey } from '@domain/files/schema';
import type { Handler } from '../../context';
import { filesOf } from '../../files/subjects';
import { listEvidence, rankEvidence } from '../../repositories/evidence';
import { getPerson } from '../guards';

/** Each file's rank is a write of its own, and says the same however often it is repeated. */
export const reorderFiles: Handler<'files.reorder'> = async (context, { subject, slot, evidenceIds }) => {
  const person = await getPerson(context);
  const open = await filesOf(person, subject).open();
  open.requireSlot({ slot, shot: null, activityId: null }, context.now);
  const { files } = await listEvidence(subjectKey(subject), { slot });
  const wanted = new Map(evidenceIds.map((id, index) => [id, index]));
  const placeOf = ({ _id }: { _id: string }) => wanted.get(_id) ?? evidenceIds.length;
  const ordered = [...files].sort((one, other) => placeOf(one) - placeOf(other));
  // Below zero, so that what is uploaded later, at zero, comes last.
  const ranked = ordered.map((file, index) => ({ file, rank: index - ordered.length }));
  await Promise.all(
    ranked.filter(({ file, rank }) => file.rank !== rank).map(({ file, rank }) => rankEvidence(file, rank)),
  );
  return { evidenceIds: ordered.map(({ _id }) => _id) };
};
