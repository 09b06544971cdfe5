/** The dates of an application that ask something of somebody. */
import { applicationAsk } from '../applications/ask';
import type { ApplicationSummary } from '../applications/schema';
import type { Matter } from './matter';

type Dated = Parameters<typeof applicationAsk>[0] & Pick<ApplicationSummary, 'publicity'>;

export function applicationMatters(application: Dated, now: number): Matter[] {
  const ask = applicationAsk(application, now);
  const asks: Matter[] =
    ask && ask.dueBefore !== null ? [{ key: ask.kind, kind: ask.kind, at: ask.dueBefore, missing: ask.missing }] : [];
  return [...asks, ...publicityMatters(application)];
}

/** Until the officer goes on, which may be after its end. */
export const publicityMatters = ({ status, publicity }: Pick<Dated, 'publicity'> & { status: string }): Matter[] =>
  status === 'publicity' && publicity
    ? [{ key: 'publicity', kind: 'publicity', at: publicity.endsBefore, missing: [] }]
    : [];
