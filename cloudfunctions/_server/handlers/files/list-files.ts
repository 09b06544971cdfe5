import { subjectKey } from '@domain/files/schema';
import type { Handler } from '../../context';
import { presentEvidence } from '../../files/present-evidence';
import { filesOf, helpOf } from '../../files/subjects';
import { listEvidence } from '../../repositories/evidence';
import { getGuest } from '../guards';

export const listFiles: Handler<'files.list'> = async (context, { subject, slot, activityId, after }) => {
  const person = await getGuest(context);
  const reading = await filesOf(person, subject, helpOf(activityId, context.now)).requireReader(slot);
  const { files, next } = await listEvidence(subjectKey(subject), { slot, activityId, after });
  return { evidence: await presentEvidence(files, reading), next };
};
