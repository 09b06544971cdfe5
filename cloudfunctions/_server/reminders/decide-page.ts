/** What is to be done with each plan of a page; one that cannot be judged keeps its lease and is taken up again when that ends. */
import { type Decision, decide } from '@domain/reminders/decide';
import { onlyFor, openRecipients } from '@domain/reminders/settle';
import { logError } from '../entry/log';
import type { PlanDocument } from '../repositories/reminder-plans';
import { findSubject } from './find-subject';
import { createReads, type Reads } from './reads';
import type { RunEnvironment } from './run-environment';
import type { Subject } from './subjects';

type Of<Kind extends Decision['kind']> = { plan: PlanDocument; decision: Extract<Decision, { kind: Kind }> };
/** `openids`: whom it still has to reach; `link`: the page it opens for them. */
export type Sending = Of<'send'> & { subject: Subject; openids: string[]; link: string };

export interface DecidedPage {
  settling: (Of<'settle'> & Pick<Subject, 'matters'>)[];
  waiting: Of<'wait'>[];
  sending: Sending[];
  failed: number;
}

async function sendingOf(
  plan: PlanDocument,
  decision: Sending['decision'],
  subject: Subject,
  now: number,
  reads: Reads,
): Promise<Sending> {
  const { items, current, matter, to } = decision;
  const item = items[current];
  const recipients = to === 'officers' ? await reads.officersOf(plan) : plan.recipients;
  const link = to === 'officers' ? subject.officerLink : (matter.next ?? matter.link ?? subject.link);
  const theirs = items.map((one, index) => (index === current ? onlyFor(one, recipients) : one));
  const openids = item ? openRecipients(item, recipients, now) : [];
  return { plan, decision: { ...decision, items: theirs }, subject, link, openids };
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
        const matters = subject?.matters ?? [];
        const decision = decide(plan.items, matters, now);
        if (decision.kind === 'settle') page.settling.push({ plan, decision, matters });
        else if (decision.kind === 'wait') page.waiting.push({ plan, decision });
        else if (subject) page.sending.push(await sendingOf(plan, decision, subject, now, reads));
      } catch (error) {
        page.failed += 1;
        logError(error, { requestId: runId, action: `reminders:${plan._id}` });
      }
    }),
  );
  return page;
}
