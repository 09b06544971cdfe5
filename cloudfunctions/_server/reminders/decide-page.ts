/** What is to be done with each plan of a page; one that cannot be judged keeps its lease and is taken up again when that ends. */
import { decide } from '@domain/reminders/decide';
import { logError } from '../entry/log';
import type { PlanDocument } from '../repositories/reminder-plans';
import { findSubject, type Subject } from './find-subject';
import { createReads } from './reads';
import type { RunEnvironment } from './run-environment';

type Decision = ReturnType<typeof decide>;
type Of<Kind extends Decision['kind']> = { plan: PlanDocument; decision: Extract<Decision, { kind: Kind }> };
export type Sending = Of<'send'> & { subject: Subject };

export interface DecidedPage {
  settling: Of<'settle'>[];
  waiting: Of<'wait'>[];
  sending: Sending[];
  failed: number;
}

export async function decidePage(
  { now, runId }: Pick<RunEnvironment, 'now' | 'runId'>,
  plans: readonly PlanDocument[],
): Promise<DecidedPage> {
  const page: DecidedPage = { settling: [], waiting: [], sending: [], failed: 0 };
  const reads = createReads();
  await Promise.all(
    plans.map(async (plan) => {
      try {
        const subject = await findSubject(plan, now, reads);
        const decision = decide(plan, subject, now);
        if (decision.kind === 'settle') page.settling.push({ plan, decision });
        else if (decision.kind === 'wait') page.waiting.push({ plan, decision });
        else if (subject) page.sending.push({ plan, decision, subject });
      } catch (error) {
        page.failed += 1;
        logError(error, { requestId: runId, action: `reminders:${plan._id}` });
      }
    }),
  );
  return page;
}
