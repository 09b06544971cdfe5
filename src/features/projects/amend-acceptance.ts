import type { ActionOutput } from '@domain/contracts';
import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import type { ChangedItem } from '@domain/projects/checklist';
import { amendRead } from '@/lib/use-action';
import { versionAfter } from './version-after';

type Acceptance = ActionOutput<'acceptance.get'>;

/** The reply to a change says what the item is now: checklist and files move without being read again. */
export const amendAcceptance = (
  id: string,
  changed: ChangedItem | null,
  change: (files: Acceptance['evidence']) => Acceptance['evidence'] = (files) => files,
): Promise<void> =>
  amendRead(getAcceptance, { id }, (data) => ({
    ...data,
    project: { ...data.project, version: versionAfter(data.project.version, changed?.version ?? null) },
    evidence: change(data.evidence),
    checklist: data.checklist.map((shown) => (changed?.entry?.item.id === shown.item.id ? changed.entry : shown)),
  }));
