/** The frame of every deed about an activity: the activity, its project's short copy of it and the record are one transaction. */
import { markOf, withMark } from '@domain/activities/marks';
import { projectRefusal } from '@domain/activities/rules';
import type { Activity } from '@domain/activities/schema';
import { MAX_ACTIVITIES } from '@domain/constants';
import { AppError } from '@domain/errors';
import { nextProjectStatus, projectEvent } from '@domain/projects/lifecycle';
import type { Transaction } from '../../platform/documents';
import { type ActivityDocument, putActivityIn, toActivity } from '../../repositories/activities';
import type { ActivityRules } from '../../repositories/calls';
import type { PersonDocument } from '../../repositories/people';
import type { ProjectDocument } from '../../repositories/projects';
import { recordChangeIn } from '../projects/record-change';
import { requireAllowed } from '../projects/require';
import { planActivityIn } from './plan-reminders';

interface Scene {
  project: ProjectDocument;
  rules: ActivityRules;
  person: PersonDocument;
  now: number;
}

/** With the first activity the project is under way: 开始实施. */
function beginning(project: ProjectDocument) {
  const status = nextProjectStatus(project, 'begin');
  return status ? { status, event: projectEvent(project.funding, 'begin') } : null;
}

/** Stores an activity as it is now, with what the timeline says of it. */
export async function writeActivityIn(
  transaction: Transaction,
  activity: ActivityDocument,
  text: string,
  { project, rules, person, now }: Scene,
): Promise<Activity> {
  requireAllowed(projectRefusal(project.status));
  const written = toActivity(activity);
  const activities = withMark(project.activities, markOf(written));
  if (activities.length > MAX_ACTIVITIES) throw new AppError('ACTIVITY_LIMIT_REACHED');
  const begun = beginning(project);
  await putActivityIn(transaction, activity);
  const after = await recordChangeIn(
    transaction,
    project,
    rules,
    { person, role: 'contact_person', now },
    {
      changes: { activities, ...(begun ? { status: begun.status } : {}) },
      text: begun?.event ? `${begun.event}：${text}` : text,
    },
  );
  await planActivityIn(transaction, activity, after, rules, now);
  return written;
}
