import { searchOrganizations } from '@domain/contracts/organizations/search-organizations';
import { useEffect, useState } from 'react';
import { runAction } from '@/lib/use-action';

const PAUSE_MS = 300;
const SHOWN = 5;

/** Names of registered organizations, once the typing pauses. Without network or hits the name is typed in: no error. */
export function usePartnerSearch(text: string): readonly string[] {
  const [found, setFound] = useState<{ text: string; names: string[] }>({ text: '', names: [] });
  const wanted = text.trim();
  useEffect(() => {
    if ([...wanted].length < 2) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const names = await runAction(searchOrganizations, { text: wanted })
        .then(({ organizations }) => organizations.map(({ name }) => name).slice(0, SHOWN))
        .catch(() => []);
      if (isCurrent) setFound({ text: wanted, names });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return found.text === wanted ? found.names : [];
}
