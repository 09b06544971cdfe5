import type { Handler } from '../../context';
import { categoryOf, listAcceptanceRules } from '../../repositories/calls';
import { organizationIdsOf } from '../../repositories/people';
import { listOrganizationProjects } from '../../repositories/projects';
import { getPerson } from '../guards';
import { checklistOf, toProjectSummary } from './present-project';

export const listProjects: Handler<'projects.list'> = async (context) => {
  const person = await getPerson(context);
  const projects = await listOrganizationProjects(organizationIdsOf(person));
  const calls = await listAcceptanceRules(projects.map((project) => project.callSlug));
  return {
    projects: projects.map((project) => {
      const call = calls.find((candidate) => candidate._id === project.callSlug) ?? null;
      const rules = categoryOf(call, project.categoryCode);
      return toProjectSummary(project, rules, checklistOf(rules, project));
    }),
  };
};
