import type { SignIn } from '@domain/activities/sign-in';
import { listSignIns } from '@domain/contracts/activities/list-sign-ins';
import { useEffect, useState } from 'react';
import { runAction, useAction } from '@/lib/use-action';

/** The whole list: a printed sheet that ends at the hundredth is no sheet. */
export function useSignIns(id: string | undefined) {
  const first = useAction(listSignIns, id ? { id } : null);
  const [rest, setRest] = useState<SignIn[]>([]);
  const [isWhole, setWhole] = useState(true);
  const next = first.data?.next ?? null;
  useEffect(() => {
    let isCurrent = true;
    setRest([]);
    setWhole(next === null);
    const readOn = async (after: string | null) => {
      if (after === null || !id || !isCurrent) return;
      const page = await runAction(listSignIns, { id, after });
      if (!isCurrent) return;
      setRest((before) => [...before, ...page.signIns]);
      setWhole(page.next === null);
      await readOn(page.next);
    };
    // What cannot be read now stays missing, and the page says so.
    readOn(next).catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [id, next]);
  return { first, isWhole, signIns: [...(first.data?.signIns ?? []), ...rest] };
}
