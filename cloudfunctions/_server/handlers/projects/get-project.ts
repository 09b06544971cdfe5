import type { Handler } from '../../context';
import { presentEvidence } from '../../files/present-evidence';
import { getAcceptanceRules } from '../../repositories/calls';
import { listEvents, projectSubject } from '../../repositories/events';
import { listEvidence } from '../../repositories/evidence';
import { findProject } from '../../repositories/projects';
import { getPerson, isOfficerOf, ofContactPersonOrOfficer } from '../guards';
import { checklistOf, toProjectSummary } from './present-project';

export const getProject: Handler<'projects.get'> = async (context, { id }) => {
  const person = await getPerson(context);
  const project = ofContactPersonOrOfficer(person, await findProject(id));
  const [rules, { files }, timeline] = await Promise.all([
    getAcceptanceRules(project.callSlug, project.categoryCode),
    listEvidence(projectSubject(id)),
    listEvents(projectSubject(id)),
  ]);
  const evidence = await presentEvidence(files, isOfficerOf(person, project) ? 'officer' : 'owner');
  const checklist = checklistOf(rules, project);
  return {
    project: toProjectSummary(project, rules, checklist),
    checklist,
    evidence,
    timeline,
  };
};
