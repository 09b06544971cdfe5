import { getSignInCode } from '@domain/contracts/activities/get-sign-in-code';
import { useEffect, useRef, useState } from 'react';
import { personaKey } from '@/lib/platform/persona';
import { readStored, writeStored } from '@/lib/storage';
import { runAction } from '@/lib/use-action';
import { useOnce } from '@/lib/use-once';

interface Code {
  code: string;
  image: string;
}
/** After the screen stands: the picture costs the first look nothing, and is there when the hall has no signal. */
const LATER_MS = 1500;

/** The picture never changes, so it is fetched once and kept on the phone. */
export function useSignInCode(activityId: string) {
  const key = `sign-in-code:${personaKey()}:${activityId}`;
  const [code, setCode] = useState<Code | null>(() => readStored<Code>(key));
  const { isBusy, once } = useOnce();
  const isMissing = code === null;
  const load = async () => {
    const fetched = await runAction(getSignInCode, { id: activityId });
    writeStored(key, fetched);
    setCode(fetched);
  };
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    if (!isMissing) return undefined;
    // Nobody asked for it yet, so nobody is told when it fails.
    const timer = setTimeout(() => void latest.current().catch(() => undefined), LATER_MS);
    return () => clearTimeout(timer);
  }, [isMissing]);
  /** For a tap: true when there is something to show. */
  const ask = async (): Promise<boolean> => code !== null || once(load);
  return { code, isBusy, ask };
}
