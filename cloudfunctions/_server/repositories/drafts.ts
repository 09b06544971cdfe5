/** Writing into an application that is still its contact person's: one conditional update, no reading. */
import type { Answers, CorePatch } from '@domain/applications/schema';
import { MAX_SAVE_KEYS } from '@domain/constants';
import { command } from '../platform/cloud';
import { changeWhere } from '../platform/documents';

const COLLECTION = 'applications';

/** Who saves, on top of what, and when. */
export interface SaveConditions {
  baseVersion: number;
  /** Those she acts for. */
  organizationIds: readonly string[];
  now: string;
}
export interface SavePatch {
  core: CorePatch;
  answers: Answers;
  title?: string | null;
  requestedYuan?: number | null;
}

const under = (prefix: string, values: object) =>
  Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value] as const);

/**
 * One conditional update, without reading first: it is hers, a draft before its deadline or one sent back, and still at the
 * version she began with. False when any of it does not hold; then the caller reads to say why.
 */
export function saveDraft(
  id: string,
  { baseVersion, organizationIds, now }: SaveConditions,
  { core, answers, ...lists }: SavePatch,
  key: string,
): Promise<boolean> {
  const changed = [...under('core', core), ...under('answers', answers)];
  return changeWhere(
    COLLECTION,
    command.and([
      { _id: id, version: baseVersion, organizationId: command.in([...organizationIds]) },
      command.or([
        { status: command.in(['draft', 'withdrawn']), closesBefore: command.gt(now) },
        { status: 'returned', 'correction.correctBefore': command.gt(now) },
      ]),
    ]),
    { ...Object.fromEntries(changed), ...lists, version: baseVersion + 1, updatedAt: now },
    {
      saveKeys: command.push({ each: [key], slice: -MAX_SAVE_KEYS }),
      // Edited by a person, so no longer filled in for her.
      prefilled: command.pullAll(changed.map(([path]) => path)),
    },
  );
}

/** The call's deadline was moved after the application was started. */
export const movedDeadline = (id: string, version: number, closesBefore: string | null): Promise<boolean> =>
  changeWhere(COLLECTION, { _id: id, version }, { closesBefore });
