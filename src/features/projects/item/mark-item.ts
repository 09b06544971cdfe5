import { markItem } from '@domain/contracts/acceptance/mark-item';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { tell } from '@/lib/feedback';
import { runAction } from '@/lib/use-action';
import { useOnce } from '@/lib/use-once';
import { amendAcceptance } from '../amend-acceptance';

type Said = Partial<Pick<NonNullable<ChecklistEntry['mark']>, 'applies' | 'reason' | 'note'>>;

/** What she says of an item herself; what she does not say anew stays as it was. */
export function useMark(projectId: string, { item, mark }: ChecklistEntry) {
  const { isBusy, once } = useOnce();
  const say = (said: Said, done: string): Promise<boolean> =>
    once(async () => {
      const before = { applies: mark?.applies ?? true, reason: mark?.reason ?? null, note: mark?.note ?? null };
      const changed = await runAction(markItem, { id: projectId, itemId: item.id, ...before, ...said });
      await amendAcceptance(projectId, changed);
      tell(done);
    });
  return { isBusy, say };
}
