import { markItem } from '@domain/contracts/acceptance/mark-item';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { useState } from 'react';
import { tell, tellFailure } from '@/lib/feedback';
import { runAction } from '@/lib/use-action';
import { amendAcceptance } from '../amend-acceptance';

type Said = Partial<Pick<NonNullable<ChecklistEntry['mark']>, 'applies' | 'reason' | 'note'>>;

/** What she says of an item herself; what she does not say anew stays as it was. */
export function useMark(projectId: string, { item, mark }: ChecklistEntry) {
  const [isBusy, setBusy] = useState(false);
  const say = async (said: Said, done: string): Promise<boolean> => {
    setBusy(true);
    try {
      const before = { applies: mark?.applies ?? true, reason: mark?.reason ?? null, note: mark?.note ?? null };
      const changed = await runAction(markItem, { id: projectId, itemId: item.id, ...before, ...said });
      await amendAcceptance(projectId, changed);
      tell(done);
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, say };
}
