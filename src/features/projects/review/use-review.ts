import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { reviewAcceptance } from '@domain/contracts/acceptance/review-acceptance';
import type { InputOf } from '@domain/contracts/define-action';
import { tell } from '@/lib/feedback';
import { amendRead, invalidate, runAction } from '@/lib/use-action';
import { useOnce } from '@/lib/use-once';

type Verdicts = InputOf<typeof reviewAcceptance>['verdicts'];

/** Says something of one item or of many; the reply is the checklist as it is now. */
export function useReview(projectId: string) {
  const { isBusy, once } = useOnce();
  const judge = async (verdicts: Verdicts, done: string): Promise<boolean> => {
    const isDone = await once(async () => {
      const { checklist, version } = await runAction(reviewAcceptance, { id: projectId, verdicts });
      await amendRead(getAcceptance, { id: projectId }, (data) => ({
        ...data,
        checklist,
        project: { ...data.project, version },
      }));
      tell(done);
    });
    if (!isDone) void invalidate('acceptance.get');
    return isDone;
  };
  return { isBusy, judge };
}
