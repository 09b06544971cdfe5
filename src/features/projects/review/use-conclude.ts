import { concludeAcceptance } from '@domain/contracts/acceptance/conclude-acceptance';
import type { InputOf } from '@domain/contracts/define-action';
import { useState } from 'react';
import { confirm, tell, tellFailure } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';

/** Ends a round: asks once more, because the contact person is told at once. */
export function useConclude() {
  const [isBusy, setBusy] = useState(false);
  const conclude = async (
    label: string,
    consequence: string,
    input: InputOf<typeof concludeAcceptance>,
  ): Promise<void> => {
    // WeChat allows four characters on the button.
    if (!(await confirm(label, consequence, [...label].slice(0, 4).join('')))) return;
    setBusy(true);
    try {
      await runAction(concludeAcceptance, input);
      tell(`已${label}`);
    } catch (error) {
      tellFailure(error);
    } finally {
      setBusy(false);
      void invalidate('acceptance.', 'projects.');
    }
  };
  return { isBusy, conclude };
}
