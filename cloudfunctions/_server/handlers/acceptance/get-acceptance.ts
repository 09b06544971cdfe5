import { taskProgress } from '@domain/activities/progress';
import { toDate, toMs } from '@domain/time';
import type { Handler } from '../../context';
import { presentEvidence } from '../../files/present-evidence';
import { activityIn } from '../../files/subjects/project-files';
import { getProjectRules, type ProjectRules } from '../../repositories/calls';
import { projectSubject } from '../../repositories/events';
import { listAllEvidence } from '../../repositories/evidence';
import { findProject, type ProjectDocument } from '../../repositories/projects';
import { getPerson, isOfficerOf, ofContactPersonOrOfficer } from '../guards';
import { checklistOf, copiesOf, toProjectSummary } from '../projects/present-project';

/** How far the tasks of its tracks are, by what was recorded. */
export const progressOf = (
  rules: ProjectRules,
  project: Pick<ProjectDocument, 'trackCodes' | 'activities' | 'createdAt'>,
) => taskProgress(rules, project.trackCodes, project.activities, toDate(toMs(project.createdAt)));

export const getAcceptance: Handler<'acceptance.get'> = async (context, { id }) => {
  const person = await getPerson(context);
  const project = ofContactPersonOrOfficer(person, await findProject(id));
  const [rules, files] = await Promise.all([
    getProjectRules(project.callSlug, project.categoryCode),
    listAllEvidence(projectSubject(id)),
  ]);
  const reader = isOfficerOf(person, project) ? 'officer' : 'owner';
  const evidence = await presentEvidence(files, { reader, activityOf: activityIn(project) });
  const checklist = checklistOf(rules, project);
  return {
    project: toProjectSummary(project, rules, checklist),
    checklist,
    evidence,
    tasks: progressOf(rules, project),
    activities: project.activities,
    copies: copiesOf(rules),
  };
};
