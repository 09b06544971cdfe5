/** The frame of every change of an activity that exists: whose it is, its rules, its version, and nothing twice. */
import { type ActivityDeed, activityRefusal } from '@domain/activities/rules';
import type { Activity } from '@domain/activities/schema';
import { AppError } from '@domain/errors';
import type { Context } from '../../context';
import { runTransaction } from '../../platform/documents';
import { type ActivityDocument, findActivity, findActivityIn, toActivity } from '../../repositories/activities';
import { type ActivityRules, getActivityRules } from '../../repositories/calls';
import { findProject, findProjectIn, type ProjectDocument } from '../../repositories/projects';
import { getPerson, ofContactPerson } from '../guards';
import { requireAllowed } from '../projects/require';
import { writeActivityIn } from './write-activity';

export interface ActivityChange {
  changes: Partial<Omit<ActivityDocument, '_id' | 'version' | 'lastKey'>>;
  /** As the timeline says it. */
  text: string;
}

interface Asked {
  id: string;
  version: number;
  key: string;
}

interface Found {
  project: ProjectDocument;
  rules: ActivityRules;
}

/**
 * @param decide what becomes of the activity as it is inside the transaction; throws where it cannot be
 * @returns the activity as it is afterwards
 */
export async function changeActivity(
  context: Context,
  { id, version, key }: Asked,
  deed: ActivityDeed,
  decide: (activity: Activity, found: Found) => ActivityChange,
): Promise<{ activity: Activity }> {
  const person = await getPerson(context);
  const projectId = (await findActivity(id))?.projectId;
  if (projectId === undefined) throw new AppError('NOT_FOUND');
  const { callSlug, categoryCode } = ofContactPerson(person, await findProject(projectId));
  const rules = await getActivityRules(callSlug, categoryCode);
  return runTransaction(async (transaction) => {
    const activity = await findActivityIn(transaction, id);
    const project = ofContactPerson(person, await findProjectIn(transaction, projectId));
    if (!activity) throw new AppError('NOT_FOUND');
    if (activity.lastKey === key) return { activity: toActivity(activity) };
    if (activity.version !== version) throw new AppError('VERSION_CONFLICT');
    requireAllowed(activityRefusal(deed, activity, context.now));
    const { changes, text } = decide(toActivity(activity), { project, rules });
    const after = { ...activity, ...changes, version: version + 1, lastKey: key };
    return { activity: await writeActivityIn(transaction, after, text, { project, rules, person, now: context.now }) };
  });
}
