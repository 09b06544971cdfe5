import {
  type ApplicationStatus,
  type ApplicationTransition,
  applicationTransitions,
  nextStatus,
  suitsFunding,
} from '@domain/applications/lifecycle';
import type { transitionMessage } from '@domain/applications/messages';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Context } from '../../context';
import { runTransaction } from '../../platform/documents';
import { type ApplicationDocument, changeStatusIn, findApplicationIn } from '../../repositories/applications';
import { getAcceptanceRules } from '../../repositories/calls';
import { applicationSubject, recordEventIn } from '../../repositories/events';
import { getPerson, ofOfficer } from '../guards';
import { planApplicationIn } from './plan-application';
import { tellContactPersonIn } from './tell-contact-person';

type PlainTransition = Exclude<ApplicationTransition, 'submit' | 'withdraw' | 'award' | 'register'>;

/** What a step changes beside the status, and what is said of it. */
export interface Move {
  changes?: Partial<ApplicationDocument>;
  /** Follows the step's own words in the timeline. */
  detail?: string;
  told?: Parameters<typeof transitionMessage>[2];
}

/** Most steps are the same for both ways of funding; only the others cost a look at the call. */
async function requireFunding(
  { callSlug, categoryCode }: ApplicationDocument,
  transition: PlainTransition,
): Promise<void> {
  if (suitsFunding(transition, 'advance') && suitsFunding(transition, 'afterwards')) return;
  const { funding } = await getAcceptanceRules(callSlug, categoryCode);
  if (suitsFunding(transition, funding)) return;
  const message = '后补助项目不在立项前评审：请予以登记，活动成果提交后再评审';
  throw new AppError('TRANSITION_NOT_ALLOWED', { message });
}

/** An officer's step along the transition table: state, event, message and plan together. */
export async function moveApplication(
  context: Context,
  id: string,
  transition: PlainTransition,
  prepare: (application: ApplicationDocument) => Move | Promise<Move> = () => ({}),
): Promise<{ status: ApplicationStatus }> {
  const person = await getPerson(context);
  const rule = applicationTransitions[transition];
  return runTransaction(async (transaction) => {
    const application = ofOfficer(person, await findApplicationIn(transaction, id));
    // A repeated tap: what was asked for is so already.
    if (application.status === rule.to) return { status: rule.to };
    const status = nextStatus(application.status, transition);
    if (!status) throw new AppError('TRANSITION_NOT_ALLOWED');
    await requireFunding(application, transition);
    const { changes, detail, told } = await prepare(application);
    const at = toInstant(context.now);
    const after = { ...application, ...changes, status, updatedAt: at };
    const version = await changeStatusIn(transaction, application, { ...changes, status, updatedAt: at });
    await recordEventIn(transaction, version, {
      subject: applicationSubject(id),
      at,
      actorName: person.name,
      actorRole: 'officer',
      text: detail ? `${rule.event}，${detail}` : rule.event,
    });
    await planApplicationIn(transaction, { ...after, version }, context.now);
    await tellContactPersonIn(transaction, after, { transition, version, now: context.now, details: told });
    return { status };
  });
}
