import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { reviewAcceptance } from '@domain/contracts/acceptance/review-acceptance';
import type { InputOf } from '@domain/contracts/define-action';
import { useState } from 'react';
import { tell, tellFailure } from '@/lib/feedback';
import { amendRead, invalidate, runAction } from '@/lib/use-action';

type Verdicts = InputOf<typeof reviewAcceptance>['verdicts'];

/** Says something of one item or of many; the reply is the checklist as it is now. */
export function useReview(projectId: string) {
  const [isBusy, setBusy] = useState(false);
  const judge = async (verdicts: Verdicts, done: string): Promise<boolean> => {
    setBusy(true);
    try {
      const { checklist, version } = await runAction(reviewAcceptance, { id: projectId, verdicts });
      await amendRead(getAcceptance, { id: projectId }, (data) => ({
        ...data,
        checklist,
        project: { ...data.project, version },
      }));
      tell(done);
      return true;
    } catch (error) {
      tellFailure(error);
      void invalidate('acceptance.get');
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, judge };
}
