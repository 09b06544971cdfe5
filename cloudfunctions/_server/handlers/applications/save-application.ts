import { isDeepStrictEqual } from 'node:util';
import { applicationTitle } from '@domain/applications/check-application';
import { isEditable } from '@domain/applications/lifecycle';
import { windowOf } from '@domain/call/window';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { type ApplicationDocument, findApplication } from '../../repositories/applications';
import { categoryOf, getStoredCall } from '../../repositories/calls';
import { movedDeadline, type SavePatch, saveDraft } from '../../repositories/drafts';
import { organizationIdsOf, type PersonDocument } from '../../repositories/people';
import { getPerson, ofContactPerson } from '../guards';
import { requireInTime } from './require-open';

type Input = ActionInput<'applications.save'>;

const merged = ({ core, answers }: Pick<ApplicationDocument, 'core' | 'answers'>, patch: SavePatch) => ({
  core: { ...core, ...patch.core },
  answers: { ...answers, ...patch.answers },
});

/** A repeat of the save that made the present version (its reply was lost) is no conflict. */
function isRepeat(application: ApplicationDocument, baseVersion: number, patch: SavePatch): boolean {
  const { core, answers } = application;
  return application.version === baseVersion + 1 && isDeepStrictEqual(merged(application, patch), { core, answers });
}

/** What lists show of an application follows its answers. */
function toPatch({ core = {}, answers = {} }: Pick<Input, 'core' | 'answers'>): SavePatch {
  return {
    core,
    answers,
    ...('projectName' in answers ? { title: applicationTitle(answers) } : {}),
    ...(core.requestedYuan === undefined ? {} : { requestedYuan: core.requestedYuan }),
  };
}

/**
 * Why nothing was changed; or, where the call's deadline was moved since the draft was started, what has to be set right
 * before it can be.
 */
async function explain(
  person: PersonDocument,
  { id, baseVersion }: Input,
  patch: SavePatch,
  now: number,
): Promise<'done' | { closesBefore: string | null }> {
  const application = ofContactPerson(person, await findApplication(id));
  if (!isEditable(application.status)) throw new AppError('TRANSITION_NOT_ALLOWED');
  if (isRepeat(application, baseVersion, patch)) return 'done';
  const call = await getStoredCall(application.callSlug);
  const window = windowOf(call, categoryOf(call, application.categoryCode));
  requireInTime(application, window, now);
  if (application.version !== baseVersion || window.closesBefore === application.closesBefore) {
    throw new AppError('VERSION_CONFLICT');
  }
  return { closesBefore: window.closesBefore };
}

/** Two gateway calls where all is well: the person, and one conditional update. Reading is for explaining a refusal. */
export const saveApplication: Handler<'applications.save'> = async (context, input) => {
  const person = await getPerson(context);
  const { id, baseVersion } = input;
  const patch = toPatch(input);
  const conditions = { baseVersion, organizationIds: organizationIdsOf(person), now: toInstant(context.now) };
  const save = () => saveDraft(id, conditions, patch, input.key ?? context.requestId);
  const version = baseVersion + 1;
  if (await save()) return { version };
  const reason = await explain(person, input, patch, context.now);
  if (reason === 'done') return { version };
  await movedDeadline(id, baseVersion, reason.closesBefore);
  if (!(await save())) throw new AppError('VERSION_CONFLICT');
  return { version };
};
