import type { ActionContract, InputOf } from '@domain/contracts/define-action';
import { useState } from 'react';
import { confirm, tell, tellFailure } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';

/** Asks, does, and shows the queue as it is afterwards. */
export function useDecision() {
  const [isBusy, setBusy] = useState(false);
  const decide = async <C extends ActionContract>(
    label: string,
    consequence: string,
    action: C,
    input: InputOf<C>,
  ): Promise<boolean> => {
    // WeChat allows four characters on the button.
    if (!(await confirm(label, consequence, [...label].slice(0, 4).join('')))) return false;
    setBusy(true);
    try {
      await runAction(action, input);
      tell(`已${label}`);
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    } finally {
      setBusy(false);
      void invalidate('applications.');
    }
  };
  return { isBusy, decide };
}
