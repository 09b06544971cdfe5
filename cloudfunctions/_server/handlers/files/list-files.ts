import { subjectKey } from '@domain/files/schema';
import type { Handler } from '../../context';
import { presentEvidence } from '../../files/present-evidence';
import { filesOf } from '../../files/subjects';
import { listEvidence } from '../../repositories/evidence';
import { getPerson } from '../guards';

export const listFiles: Handler<'files.list'> = async (context, { subject, slot, after }) => {
  const person = await getPerson(context);
  const reader = await filesOf(person, subject).requireReader();
  const { files, next } = await listEvidence(subjectKey(subject), { slot, after });
  return { evidence: await presentEvidence(files, reader), next };
};
