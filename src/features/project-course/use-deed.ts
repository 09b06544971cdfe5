import type { ActionContract, InputOf, OutputOf } from '@domain/contracts/define-action';
import { useState } from 'react';
import { toAppError } from '@/lib/api-client';
import { confirm, tell, tellFailure } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';

interface Words {
  /** As the button says it: 登记拨款. */
  label: string;
  /** Asked before it is done; left out where nothing is lost by a slip. */
  consequence?: string;
}

/** A wrong field comes back at its field, all else as a dialog; what is shown is read again either way. */
export function useDeed() {
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  /** Null when it was not done. */
  const run = async <C extends ActionContract>(
    { label, consequence }: Words,
    action: C,
    input: InputOf<C>,
  ): Promise<OutputOf<C> | null> => {
    // WeChat allows four characters on the button.
    if (consequence && !(await confirm(label, consequence, [...label].slice(0, 4).join('')))) return null;
    setBusy(true);
    setProblems({});
    try {
      const output = await runAction(action, input);
      tell(`已${label}`);
      return output;
    } catch (error) {
      const fields = toAppError(error).fields ?? [];
      if (fields.length === 0) tellFailure(error);
      else setProblems(Object.fromEntries(fields.map(({ path, message }) => [path.split('.')[0] ?? '', message])));
      return null;
    } finally {
      setBusy(false);
      void invalidate('projects.');
    }
  };
  return { isBusy, problems, run };
}
