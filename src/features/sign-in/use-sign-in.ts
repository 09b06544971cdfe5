import type { Attendee } from '@domain/activities/sign-in';
import { signIn } from '@domain/contracts/activities/sign-in';
import type { InputOf, OutputOf } from '@domain/contracts/define-action';
import { useState } from 'react';
import { toAppError } from '@/lib/api-client';
import { tell, tellFailure } from '@/lib/feedback';
import { runAction } from '@/lib/use-action';

export type SignedIn = OutputOf<typeof signIn>;
type Problems = Partial<Record<keyof InputOf<typeof signIn>, string>>;

/** Nothing typed here is kept on the phone: the next who scans with it may be somebody else. */
export function useSignIn(code: string) {
  const [signed, setSigned] = useState<SignedIn | null>(null);
  const [problems, setProblems] = useState<Problems>({});
  const [isBusy, setBusy] = useState(false);
  const send = async (attendee: Attendee) => {
    setBusy(true);
    setProblems({});
    try {
      setSigned(await runAction(signIn, { ...attendee, phone: attendee.phone.trim(), code }));
    } catch (error) {
      const fields = toAppError(error).fields ?? [];
      setProblems(Object.fromEntries(fields.map(({ path, message }) => [path, message])));
      if (fields.length > 0) tell('请按标红的提示修改');
      else tellFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { signed, problems, isBusy, send };
}
