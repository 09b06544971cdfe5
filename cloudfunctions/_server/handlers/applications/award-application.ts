import { requestCap } from '@domain/applications/check-application';
import { applicationTransitions, nextStatus, suitsFunding } from '@domain/applications/lifecycle';
import { AppError } from '@domain/errors';
import { formatYuan } from '@domain/money';
import { formatLastMoment, toInstant, toMs } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import {
  type ApplicationDocument,
  changeStatusIn,
  findApplication,
  findApplicationIn,
} from '../../repositories/applications';
import { categoryOf, findCall } from '../../repositories/calls';
import { applicationSubject, projectSubject, recordEventIn } from '../../repositories/events';
import { findProjectIn, projectIdOf, putProjectIn } from '../../repositories/projects';
import { cancelPlanIn, planId } from '../../repositories/reminder-plans';
import { getPerson, ofOfficer } from '../guards';
import { planProjectIn } from '../projects/plan-project';
import { makeProject } from './make-project';
import { tellContactPersonIn } from './tell-contact-person';

/** Objections may still come in until its end. */
function requirePublicityOver({ publicity }: ApplicationDocument, now: number): void {
  if (publicity && now < toMs(publicity.endsBefore)) {
    throw new AppError('PUBLICITY_NOT_OVER', {
      message: `公示到 ${formatLastMoment(publicity.endsBefore)} 结束，之后才能立项`,
    });
  }
}

export const awardApplication: Handler<'applications.award'> = async (context, { id, awardedYuan }) => {
  const person = await getPerson(context);
  const { callSlug, categoryCode } = ofOfficer(person, await findApplication(id));
  const category = categoryOf(await findCall(callSlug), categoryCode);
  const actor = { at: toInstant(context.now), actorName: person.name, actorRole: 'officer' } as const;

  return runTransaction(async (transaction) => {
    const application = ofOfficer(person, await findApplicationIn(transaction, id));
    const projectId = projectIdOf(id);
    if (application.status === 'awarded') {
      const project = await findProjectIn(transaction, projectId);
      if (project?.awardedYuan === awardedYuan) return { projectId };
    }
    const status = nextStatus(application.status, 'award');
    if (!status || !suitsFunding('award', category.funding)) throw new AppError('TRANSITION_NOT_ALLOWED');
    requirePublicityOver(application, context.now);
    const cap = requestCap(category, application.core.trackCodes);
    if (cap !== null && awardedYuan > cap) {
      throw new AppError('AMOUNT_ABOVE_CAP', { message: `资助金额不能超过 ${formatYuan(cap)}，请改小后再试` });
    }

    const project = makeProject(application, { funding: 'advance', awardedYuan, at: actor.at });
    const version = await changeStatusIn(transaction, application, { status, projectId, updatedAt: actor.at });
    await putProjectIn(transaction, project);
    await recordEventIn(transaction, version, {
      ...actor,
      subject: applicationSubject(id),
      text: `${applicationTransitions.award.event}，资助 ${formatYuan(awardedYuan)}`,
    });
    await recordEventIn(transaction, project.version, {
      ...actor,
      subject: projectSubject(projectId),
      text: `立项，资助 ${formatYuan(awardedYuan)}`,
    });
    await cancelPlanIn(transaction, planId('application', id), actor.at);
    await planProjectIn(transaction, project, category, context.now);
    await tellContactPersonIn(
      transaction,
      { ...application, projectId },
      { transition: 'award', version, now: context.now, details: { awardedYuan } },
    );
    return { projectId };
  });
};
