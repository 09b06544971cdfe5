import { searchOrganizations } from '@domain/contracts/organizations/search-organizations';
import type { AppError } from '@domain/errors';
import { wantedBigrams } from '@domain/people/names';
import type { OrganizationSummary } from '@domain/people/schema';
import { useEffect, useRef, useState } from 'react';
import { toAppError } from '@/lib/api-client';
import { runAction } from '@/lib/use-action';

const PAUSE_MS = 300;

interface Found {
  text: string;
  organizations: OrganizationSummary[];
  next: string | null;
}

export const isSearchable = (text: string): boolean => wantedBigrams(text.trim()).length > 0;

/** Asks once the typing pauses; not kept on the phone, where every search would push out a page worth keeping. */
export function useOrganizationSearch(text: string) {
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<AppError>();
  const latest = useRef(text);
  latest.current = text;

  const ask = async (after?: string) => {
    setError(undefined);
    try {
      const page = await runAction(searchOrganizations, { text, ...(after ? { after } : {}) });
      if (latest.current !== text) return;
      setFound((before) => ({
        text,
        next: page.next,
        organizations: [...(after && before ? before.organizations : []), ...page.organizations],
      }));
    } catch (failure) {
      if (latest.current === text) setError(toAppError(failure));
    }
  };
  const askNow = useRef(ask);
  askNow.current = ask;

  useEffect(() => {
    if (!isSearchable(text)) return;
    const timer = setTimeout(() => void askNow.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const isCurrent = isSearchable(text) && found?.text === text;
  return {
    found: isCurrent ? found : null,
    state: { error, reload: () => ask() },
    more: found?.next ? () => void ask(found.next ?? undefined) : null,
  };
}
