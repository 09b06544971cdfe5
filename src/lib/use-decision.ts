import type { ActionContract, InputOf } from '@domain/contracts/define-action';
import { confirm, tell } from './feedback';
import { invalidate, runAction } from './use-action';
import { useOnce } from './use-once';

/** Asks once more, because somebody is told at once; does it; and shows these reads as they are afterwards. */
export function useDecision(...reads: string[]) {
  const { isBusy, once } = useOnce();
  const decide = async <C extends ActionContract>(
    label: string,
    consequence: string,
    action: C,
    input: InputOf<C>,
  ): Promise<boolean> => {
    // WeChat allows four characters on the button.
    if (!(await confirm(label, consequence, [...label].slice(0, 4).join('')))) return false;
    const isDone = await once(async () => {
      await runAction(action, input);
      tell(`已${label}`);
    });
    void invalidate(...reads);
    return isDone;
  };
  return { isBusy, decide };
}
