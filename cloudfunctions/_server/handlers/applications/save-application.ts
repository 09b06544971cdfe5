import { isDeepStrictEqual } from 'node:util';
import { applicationTitle, withoutCoreFields } from '@domain/applications/check-application';
import { isEditable } from '@domain/applications/lifecycle';
import { windowOf } from '@domain/call/window';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { checkAnswers } from '@domain/form/check-answers';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { invalidInput } from '../../entry/parse-input';
import { type ApplicationDocument, findApplication, saveApplication as save } from '../../repositories/applications';
import { categoryOf, findCall } from '../../repositories/calls';
import { getPerson, ofContactPerson } from '../guards';
import { requireOpen } from './start-application';

type Patch = Pick<ActionInput<'applications.save'>, 'core' | 'answers'>;

const merged = (application: ApplicationDocument, patch: Patch) => ({
  core: { ...application.core, ...patch.core },
  answers: { ...application.answers, ...patch.answers },
});

/** A repeat of the save that made the present version (its reply was lost) is no conflict. */
function isRepeat(application: ApplicationDocument, baseVersion: number, patch: Patch): boolean {
  const { core, answers } = application;
  return application.version === baseVersion + 1 && isDeepStrictEqual(merged(application, patch), { core, answers });
}

export const saveApplication: Handler<'applications.save'> = async (context, { id, baseVersion, ...patch }) => {
  const person = await getPerson(context);
  const application = ofContactPerson(person, await findApplication(id));
  if (!isEditable(application.status)) throw new AppError('TRANSITION_NOT_ALLOWED');
  if (isRepeat(application, baseVersion, patch)) return { version: application.version };
  const call = await findCall(application.callSlug);
  const category = categoryOf(call, application.categoryCode);
  // After a return only the correction's own deadline counts.
  if (call && application.status !== 'returned') requireOpen(windowOf(call, category), context.now);
  if (application.version !== baseVersion) throw new AppError('VERSION_CONFLICT');

  const { core, answers } = merged(application, patch);
  const problems = checkAnswers(withoutCoreFields(category), answers, 'draft');
  if (problems.length > 0) throw invalidInput(problems);

  const version = await save(id, baseVersion, {
    core,
    answers,
    title: applicationTitle(answers),
    requestedYuan: core.requestedYuan,
    updatedAt: toInstant(context.now),
  });
  return { version };
};
