import type { ActionOutput } from '@domain/contracts';
import { submitAcceptance } from '@domain/contracts/acceptance/submit-acceptance';
import { useState } from 'react';
import { confirm, tellFailure } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';
import type { Expense } from './expenses';

type Submitted = ActionOutput<'acceptance.submit'>;

interface Wanted {
  id: string;
  version: number;
  unmetReason: string | null;
  expenses: Expense[];
  /** 活动成果 or 验收材料. */
  what: string;
}

/** Asks once more, freezes what is there, and shows what was frozen. */
export function useSubmitAcceptance() {
  const [isBusy, setBusy] = useState(false);
  const [submitted, setSubmitted] = useState<Submitted | null>(null);
  const submit = async ({ what, ...wanted }: Wanted): Promise<boolean> => {
    if (!(await confirm(`提交${what}？`, '提交后材料冻结，不能再改；科协退回后才能补正。', '提交'))) return false;
    setBusy(true);
    try {
      setSubmitted(await runAction(submitAcceptance, wanted));
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    } finally {
      setBusy(false);
      // Whether it was handed in, or somebody changed it meanwhile: what was read before is old.
      void invalidate('acceptance.', 'projects.');
    }
  };
  return { isBusy, submitted, submit };
}
