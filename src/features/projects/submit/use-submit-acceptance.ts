import type { ActionOutput } from '@domain/contracts';
import { submitAcceptance } from '@domain/contracts/acceptance/submit-acceptance';
import { useState } from 'react';
import { confirm } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';
import { useOnce } from '@/lib/use-once';
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
  const { isBusy, once } = useOnce();
  const [submitted, setSubmitted] = useState<Submitted | null>(null);
  const submit = async ({ what, ...wanted }: Wanted): Promise<boolean> => {
    if (!(await confirm(`提交${what}？`, '提交后材料冻结，不能再改；科协退回后才能补正。', '提交'))) return false;
    const isDone = await once(async () => setSubmitted(await runAction(submitAcceptance, wanted)));
    // Whether it was handed in, or somebody changed it meanwhile: what was read before is old.
    void invalidate('acceptance.', 'projects.');
    return isDone;
  };
  return { isBusy, submitted, submit };
}
