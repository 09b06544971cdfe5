import { READ_URL_SECONDS } from '@domain/constants';
import type { Handler } from '../../context';
import { signReadUrls } from '../../platform/cloud';
import { getAcceptanceRules } from '../../repositories/calls';
import { listEvents, projectSubject } from '../../repositories/events';
import { listEvidence, toEvidence } from '../../repositories/evidence';
import { findProject } from '../../repositories/projects';
import { getPerson, ofContactPersonOrOfficer } from '../guards';
import { checklistOf, toProjectSummary } from './present-project';

export const getProject: Handler<'projects.get'> = async (context, { id }) => {
  const person = await getPerson(context);
  const project = ofContactPersonOrOfficer(person, await findProject(id));
  const [rules, { files }, timeline] = await Promise.all([
    getAcceptanceRules(project.callSlug, project.categoryCode),
    listEvidence(projectSubject(id)),
    listEvents(projectSubject(id)),
  ]);
  const urls = await signReadUrls(
    files.map((file) => file.fileId),
    READ_URL_SECONDS,
  );
  const checklist = checklistOf(rules, project);
  return {
    project: toProjectSummary(project, rules, checklist),
    checklist,
    evidence: files.map((file) => toEvidence(file, urls.get(file.fileId) ?? null)),
    timeline,
    activities: project.activities,
  };
};
