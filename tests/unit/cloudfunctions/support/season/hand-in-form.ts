import { type FilingStep, filingSteps } from '@domain/applications/filing';
import type { Category } from '@domain/call/schema';
import { windowOf } from '@domain/call/window';
import { stepSlot } from '@domain/files/slots';
import { toInstant } from '@domain/time';
import { planApplicationIn } from '../../../../../cloudfunctions/_server/handlers/applications/plan-application';
import { runTransaction } from '../../../../../cloudfunctions/_server/platform/documents';
import { changeStatusIn, findApplicationIn } from '../../../../../cloudfunctions/_server/repositories/applications';
import { findCallIn } from '../../../../../cloudfunctions/_server/repositories/calls';

/** Submits as the product does it, but that nobody fills in a form here. Answers the steps of the formal filing. */
export const handInForm = (
  category: Category,
  { id, correctBefore, code }: { id: string; correctBefore: string | null; code: string },
  now: number,
): Promise<FilingStep[]> =>
  runTransaction(async (transaction) => {
    const application = await findApplicationIn(transaction, id);
    const call = application && (await findCallIn(transaction, application.callSlug));
    if (!application || !call) throw new Error(`${id} is gone`);
    const steps = filingSteps(call.submission, category, windowOf(call, category), correctBefore);
    const changes = {
      status: 'submitted' as const,
      filing: { steps, marks: [] },
      receipt: { number: id, submittedAt: toInstant(now), submissionNo: 1, code },
      attachedFiles: steps.map((step) => ({ id: `scan-${step.id}`, slot: stepSlot(step.id) })),
      updatedAt: toInstant(now),
    };
    const version = await changeStatusIn(transaction, application, changes);
    await planApplicationIn(transaction, { ...application, ...changes, version }, now);
    return steps;
  });
