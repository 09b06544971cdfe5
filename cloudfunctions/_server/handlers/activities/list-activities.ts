import { filingsOfTracks } from '@domain/activities/filings-needed';
import { taskProgress } from '@domain/activities/progress';
import { proposals } from '@domain/activities/proposals';
import { tasksOf } from '@domain/activities/requirements';
import { projectRefusal } from '@domain/activities/rules';
import { followingDates } from '@domain/activities/schedule';
import { signInWindow } from '@domain/activities/sign-in';
import { toDate, toMs } from '@domain/time';
import type { Handler } from '../../context';
import { listProjectActivities, toActivity } from '../../repositories/activities';
import { type ActivityRules, getActivityRules } from '../../repositories/calls';
import { organizationIdsOf } from '../../repositories/people';
import { findProject } from '../../repositories/projects';
import { countSignInsOf } from '../../repositories/sign-ins';
import { getPerson, ofContactPersonOrOfficer } from '../guards';

const photoItemsOf = ({ acceptance }: ActivityRules, trackCodes: readonly string[]) =>
  acceptance.items
    .filter(
      ({ kind, trackCodes: codes }) =>
        kind === 'photos' && (codes.length === 0 || codes.some((code) => trackCodes.includes(code))),
    )
    .map(({ id, title }) => ({ id, title }));

export const listActivities: Handler<'activities.list'> = async (context, { projectId }) => {
  const person = await getPerson(context);
  const project = ofContactPersonOrOfficer(person, await findProject(projectId));
  const { title, status, categoryName, trackCodes, extendedTo, activities: marks } = project;
  // Before its day nobody can have signed in.
  const begun = marks.filter((mark) => signInWindow(mark).from <= context.now).map(({ id }) => id);
  const [category, activities, signedIn] = await Promise.all([
    getActivityRules(project.callSlug, project.categoryCode),
    listProjectActivities(projectId),
    countSignInsOf(begun),
  ]);
  const filings = filingsOfTracks(category.filings, trackCodes);
  const startedOn = toDate(toMs(project.createdAt));
  const schedule = { rules: category, filings, trackCodes, activities: marks, extendedTo, today: toDate(context.now) };
  return {
    project: { id: projectId, title, status, categoryName, trackCodes },
    mayChange: projectRefusal(status) === null && organizationIdsOf(person).includes(project.organizationId),
    refusal: projectRefusal(status),
    activities: activities.map((activity) => ({
      ...toActivity(activity),
      following: followingDates(category, trackCodes, activity, extendedTo),
      signedIn: signedIn.get(activity._id) ?? 0,
    })),
    tasks: tasksOf(category, trackCodes),
    filings,
    completion: { ...category.completion, dueOn: extendedTo ?? category.completion.dueOn },
    progress: taskProgress(category, trackCodes, marks, startedOn),
    proposals: proposals(schedule),
    photoItems: photoItemsOf(category, trackCodes),
  };
};
