import { logError } from '../entry/log';
import { claimPage } from './claim-page';
import type { RunEnvironment } from './run-environment';
import { runPage } from './run-page';
import { emptyReport, type RunReport } from './run-report';

/**
 * Page by page until nothing is due or the time is up; the next run goes on. Any number of runs at once share the work.
 * What fails keeps its lease and is taken up again when that ends.
 */
export async function runReminders(environment: RunEnvironment): Promise<RunReport> {
  const report = emptyReport();
  while (environment.hasTime()) {
    const { seen, plans } = await claimPage(environment);
    if (seen === 0) break;
    report.claimed += plans.length;
    try {
      if (plans.length > 0) await runPage(environment, plans, report);
    } catch (error) {
      report.failed += plans.length;
      logError(error, { requestId: environment.runId, action: 'reminders:page' });
    }
  }
  return report;
}
