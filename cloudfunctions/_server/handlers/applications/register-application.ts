import { applicationTransitions, nextStatus, suitsFunding } from '@domain/applications/lifecycle';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { changeStatusIn, findApplication, findApplicationIn } from '../../repositories/applications';
import { getAcceptanceRules } from '../../repositories/calls';
import { applicationSubject, projectSubject, recordEventIn } from '../../repositories/events';
import { projectIdOf, putProjectIn } from '../../repositories/projects';
import { cancelPlanIn, planId } from '../../repositories/reminder-plans';
import { getPerson, ofOfficer } from '../guards';
import { planProjectIn } from '../projects/plan-project';
import { makeProject } from './make-project';
import { tellContactPersonIn } from './tell-contact-person';

/** The afterwards way: nothing is granted yet, and the project begins with its activities. */
export const registerApplication: Handler<'applications.register'> = async (context, { id }) => {
  const person = await getPerson(context);
  const { callSlug, categoryCode } = ofOfficer(person, await findApplication(id));
  const rules = await getAcceptanceRules(callSlug, categoryCode);
  const at = toInstant(context.now);
  const actor = { at, actorName: person.name, actorRole: 'officer' } as const;
  const { event } = applicationTransitions.register;

  return runTransaction(async (transaction) => {
    const application = ofOfficer(person, await findApplicationIn(transaction, id));
    const projectId = projectIdOf(id);
    if (application.status === 'registered') return { projectId };
    const status = nextStatus(application.status, 'register');
    if (!status || !suitsFunding('register', rules.funding)) throw new AppError('TRANSITION_NOT_ALLOWED');

    const project = makeProject(application, { funding: 'afterwards', awardedYuan: 0, at });
    const version = await changeStatusIn(transaction, application, { status, projectId, updatedAt: at });
    await putProjectIn(transaction, project);
    await recordEventIn(transaction, version, { ...actor, subject: applicationSubject(id), text: event });
    await recordEventIn(transaction, project.version, {
      ...actor,
      subject: projectSubject(projectId),
      text: '项目登记，成果评审通过后给予资助',
    });
    await cancelPlanIn(transaction, planId('application', id), at);
    await planProjectIn(transaction, project, rules, context.now);
    await tellContactPersonIn(
      transaction,
      { ...application, projectId },
      { transition: 'register', version, now: context.now },
    );
    return { projectId };
  });
};
