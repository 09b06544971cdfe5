import { toInstant } from '@domain/time';
import type { Transaction } from '../platform/documents';
import type { EvidenceDocument } from '../repositories/evidence-document';
import { changeProjectIn, findProjectIn } from '../repositories/projects';
import { changeKeys, hashKeyOf, hasKey } from './subjects/project-counts';

/** The project learns by what a file is known again. True where these very bytes were there already. */
export async function noteHashIn(
  transaction: Transaction,
  before: EvidenceDocument,
  after: EvidenceDocument,
  now: number,
): Promise<boolean> {
  if (before.owner.kind !== 'project') return false;
  const project = await findProjectIn(transaction, before.owner.id);
  if (!project) return false;
  const key = hashKeyOf(after);
  await changeProjectIn(transaction, project, {
    fileHashes: changeKeys(project.fileHashes ?? [], hashKeyOf(before), key),
    updatedAt: toInstant(now),
  });
  return hasKey(project, key);
}
