import {
  type ApplicationStatus,
  type ApplicationTransition,
  applicationTransitions,
  nextStatus,
} from '@domain/applications/lifecycle';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Context } from '../../context';
import { runTransaction } from '../../platform/documents';
import { changeStatusIn, findApplicationIn } from '../../repositories/applications';
import { applicationSubject, recordEventIn } from '../../repositories/events';
import { getPerson, ofOfficer } from '../guards';
import { tellContactPersonIn } from './tell-contact-person';

/** The handler of an officer's plain step along the transition table: state, event and message together. */
export const officerTransition =
  (transition: Exclude<ApplicationTransition, 'submit' | 'award'>) =>
  async (context: Context, { id }: { id: string }): Promise<{ status: ApplicationStatus }> => {
    const person = await getPerson(context);
    const rule = applicationTransitions[transition];
    return runTransaction(async (transaction) => {
      const application = ofOfficer(person, await findApplicationIn(transaction, id));
      // A repeated tap: what was asked for is so already.
      if (application.status === rule.to) return { status: rule.to };
      const status = nextStatus(application.status, transition);
      if (!status) throw new AppError('TRANSITION_NOT_ALLOWED');
      const now = toInstant(context.now);
      const version = await changeStatusIn(transaction, application, { status, updatedAt: now });
      await recordEventIn(transaction, version, {
        subject: applicationSubject(id),
        at: now,
        actorName: person.name,
        actorRole: 'officer',
        text: rule.event,
      });
      await tellContactPersonIn(transaction, application, { transition, version, now: context.now });
      return { status };
    });
  };
