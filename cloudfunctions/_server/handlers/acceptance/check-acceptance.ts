import { checklistProblems } from '@domain/acceptance/check-acceptance';
import { unverifiedFiles } from '@domain/acceptance/manifest';
import type { FieldProblem } from '@domain/errors';
import { nextProjectStatus } from '@domain/projects/lifecycle';
import type { Handler } from '../../context';
import { getProjectRules } from '../../repositories/calls';
import { projectSubject } from '../../repositories/events';
import { listAllEvidence } from '../../repositories/evidence';
import { toEvidence } from '../../repositories/evidence-document';
import { findProject, type ProjectDocument } from '../../repositories/projects';
import { getPerson, ofContactPerson } from '../guards';
import { checklistOf } from '../projects/present-project';
import { progressOf } from './get-acceptance';
import { submitRefusal } from './submit-refusal';

const stageProblems = (project: ProjectDocument): FieldProblem[] =>
  nextProjectStatus(project, 'submit')
    ? []
    : [{ path: 'project', label: '项目阶段', message: submitRefusal(project.status) }];

export const checkAcceptance: Handler<'acceptance.check'> = async (context, { id }) => {
  const person = await getPerson(context);
  const project = ofContactPerson(person, await findProject(id));
  const [rules, files] = await Promise.all([
    getProjectRules(project.callSlug, project.categoryCode),
    listAllEvidence(projectSubject(id)),
  ]);
  const checklist = checklistOf(rules, project);
  return {
    version: project.version,
    problems: [...stageProblems(project), ...checklistProblems(checklist)],
    unmet: progressOf(rules, project).filter(({ state }) => state === 'unmet'),
    unverified: unverifiedFiles(
      checklist,
      files.map((file) => toEvidence(file, null)),
    ),
  };
};
