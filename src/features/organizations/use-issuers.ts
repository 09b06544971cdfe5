import { listCalls } from '@domain/contracts/calls/list-calls';
import { useAction } from '@/lib/use-action';

export interface Issuer {
  name: string;
  region: string;
}

/** The associations whose calls are published: one of them looks after every organization. */
export function useIssuers() {
  const calls = useAction(listCalls, {});
  const byName = new Map<string, Issuer>();
  for (const { issuer } of calls.data?.calls ?? []) byName.set(issuer.name, issuer);
  return { issuers: calls.data ? [...byName.values()] : null, state: calls };
}
