/** The dates of an application that ask something of somebody. */
import { type ApplicationAsk, applicationAsk } from '../applications/ask';
import type { ApplicationSummary } from '../applications/schema';
import { pathTo } from '../routes';
import type { Matter } from './matter';

type Dated = Parameters<typeof applicationAsk>[0] & Pick<ApplicationSummary, 'id' | 'publicity' | 'receipt'>;

export function applicationMatters(application: Dated, now: number): Matter[] {
  const ask = applicationAsk(application, now);
  const asks = ask && ask.dueBefore !== null ? [askMatter(application, ask, ask.dueBefore)] : [];
  return [...asks, ...publicityMatters(application)];
}

/** A draft is continued in its form; what came back, and what is to be done elsewhere, its own page explains. */
function askMatter({ id, receipt, correction }: Dated, { kind, missing }: ApplicationAsk, at: string): Matter {
  const matter = { key: kind, kind, at, missing };
  if (kind === 'submit') return { ...matter, link: pathTo('applicationForm', { id }) };
  const since = kind === 'file' ? receipt?.submittedAt : correction?.returnedAt;
  return since === undefined ? matter : { ...matter, since };
}

/** Until the officer goes on, which may be after its end. */
export const publicityMatters = ({ status, publicity }: Pick<Dated, 'publicity'> & { status: string }): Matter[] =>
  status === 'publicity' && publicity
    ? [{ key: 'publicity', kind: 'publicity', at: publicity.endsBefore, since: publicity.startedAt, missing: [] }]
    : [];
