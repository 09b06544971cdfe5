import { REMINDERS_PER_RUN } from '@domain/constants';
import { toInstant } from '@domain/time';
import { logError } from '../entry/log';
import { listDuePlans } from '../repositories/reminder-plans';
import type { RunEnvironment } from './deliver';
import { runPlan } from './run-plan';

export interface RunReport {
  due: number;
  worked: number;
  failed: number;
  /** Left to the next run, because this one's time was up. */
  left: number;
}

/**
 * One after the other: WeChat refuses two sends to one person at once (43108). What fails keeps its lease and is
 * taken up again when that ends.
 */
export async function runReminders(environment: RunEnvironment, hasTime: () => boolean): Promise<RunReport> {
  const plans = await listDuePlans(toInstant(environment.now), REMINDERS_PER_RUN);
  const report: RunReport = { due: plans.length, worked: 0, failed: 0, left: 0 };
  for (const plan of plans) {
    if (!hasTime()) {
      report.left = plans.length - report.worked - report.failed;
      break;
    }
    try {
      await runPlan(environment, plan);
      report.worked += 1;
    } catch (error) {
      report.failed += 1;
      logError(error, { requestId: environment.runId, action: `reminders:${plan._id}` });
    }
  }
  return report;
}
