import { peopleNeeded, requiredWords } from '@domain/activities/required-words';
import type { Site } from '@domain/activities/site';
import { AppError } from '@domain/errors';
import { collectingStatuses } from '@domain/projects/lifecycle';
import type { Context, Handler } from '../../context';
import type { ActivityDocument } from '../../repositories/activities';
import { toHelpers } from '../../repositories/activity-sites';
import { getSiteRules, type SiteRules } from '../../repositories/calls';
import { findProject, type ProjectDocument } from '../../repositories/projects';
import { countSignIns } from '../../repositories/sign-ins';
import { checklistOf } from '../projects/present-project';
import { openSite } from './site-access';

/** Counts are kept per item, shot and activity: see EvidenceCount. */
function photosOf(project: ProjectDocument, rules: SiteRules, activityId: string): Site['photos'] {
  return checklistOf(rules, project)
    .filter(({ item, state }) => item.kind === 'photos' && state !== 'not_applicable')
    .map((entry) => ({
      entry,
      here: project.evidenceCounts
        .filter((count) => count.itemId === entry.item.id && count.activityId === activityId)
        .reduce((sum, { count }) => sum + count, 0),
    }));
}

async function readRest(activity: ActivityDocument, activityId: string) {
  const [project, signedIn] = await Promise.all([findProject(activity.projectId), countSignIns(activityId)]);
  if (!project) throw new AppError('NOT_FOUND');
  return { project, signedIn, rules: await getSiteRules(project.callSlug, project.categoryCode) };
}

export const getSite: Handler<'activities.site'> = async (context: Context, { id }) => {
  const { activity, site, isContactPerson } = await openSite(context, id);
  const { project, signedIn, rules } = await readRest(activity, id);
  return {
    activity: { id, ...activity },
    words: requiredWords(rules, activity, project.trackCodes),
    people: {
      signedIn,
      needed: peopleNeeded(rules, activity, project.trackCodes),
      expected: activity.expected.participants ?? null,
    },
    photos: photosOf(project, rules, id),
    isCollecting: collectingStatuses.has(project.status),
    signInCode: site.signInCode,
    helpers: toHelpers(site),
    mayInvite: isContactPerson,
  };
};
