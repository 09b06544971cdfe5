/** The deployment's calls into the database, one by one; stops early when time runs out and says what is left. */
import type { Call } from '@domain/call/schema';
import { type CallReport, reportLines, reportOf } from './report';
import { syncCall } from './sync-call';

export interface SyncReport {
  calls: CallReport[];
  /** Slugs this run had no time for. */
  remaining: string[];
  isFinished: boolean;
  lines: string[];
}

export async function syncCalls(calls: readonly Call[], now: number, hasTime: () => boolean): Promise<SyncReport> {
  const reports: CallReport[] = [];
  for (const call of calls) {
    // The first one always gets its turn: a run that never begins would never end.
    if (reports.length > 0 && !hasTime()) break;
    reports.push(reportOf(await syncCall(call, now)));
  }
  const remaining = calls.slice(reports.length).map(({ slug }) => slug);
  return { calls: reports, remaining, isFinished: remaining.length === 0, lines: reportLines(reports, remaining) };
}
