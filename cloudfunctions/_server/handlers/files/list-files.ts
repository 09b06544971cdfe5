import { READ_URL_SECONDS } from '@domain/constants';
import { subjectKey } from '@domain/files/schema';
import type { Handler } from '../../context';
import { filesOf } from '../../files/subjects';
import { signReadUrls } from '../../platform/cloud';
import { listEvidence, toEvidence } from '../../repositories/evidence';
import { getPerson } from '../guards';

export const listFiles: Handler<'files.list'> = async (context, { subject, slot, after }) => {
  const person = await getPerson(context);
  await filesOf(person, subject).requireReader();
  const { files, next } = await listEvidence(subjectKey(subject), { slot, after });
  const urls = await signReadUrls(
    files.map(({ fileId }) => fileId),
    READ_URL_SECONDS,
  );
  return { evidence: files.map((file) => toEvidence(file, urls.get(file.fileId) ?? null)), next };
};
