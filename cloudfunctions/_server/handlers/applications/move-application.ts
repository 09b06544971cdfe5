import {
  type ApplicationStatus,
  type ApplicationTransition,
  applicationTransitions,
  nextStatus,
} from '@domain/applications/lifecycle';
import type { transitionMessage } from '@domain/applications/messages';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Context } from '../../context';
import { runTransaction } from '../../platform/documents';
import { type ApplicationDocument, changeStatusIn, findApplicationIn } from '../../repositories/applications';
import { applicationSubject, recordEventIn } from '../../repositories/events';
import { getPerson, ofOfficer } from '../guards';
import { planApplicationIn } from './plan-application';
import { tellContactPersonIn } from './tell-contact-person';

type PlainTransition = Exclude<ApplicationTransition, 'submit' | 'withdraw' | 'award'>;

/** What a step changes beside the status, and what is said of it. */
export interface Move {
  changes?: Partial<ApplicationDocument>;
  /** Follows the step's own words in the timeline. */
  detail?: string;
  told?: Parameters<typeof transitionMessage>[2];
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
