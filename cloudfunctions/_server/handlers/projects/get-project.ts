import { requestCap } from '@domain/applications/money';
import { contractRules, moneyRules } from '@domain/call/money-rules';
import type { Call, Category } from '@domain/call/schema';
import { nextDates } from '@domain/projects/next-dates';
import type { Handler } from '../../context';
import { categoryOf, getStoredCall } from '../../repositories/calls';
import { findProject, type ProjectDocument } from '../../repositories/projects';
import { getPerson, ofContactPersonOrOfficer } from '../guards';
import { checklistOf, toProjectSummary } from './present-project';

const suits = (trackCodes: readonly string[], mine: readonly string[]): boolean =>
  trackCodes.length === 0 || trackCodes.some((code) => mine.includes(code));

const termsOf = (call: Call, category: Category, { trackCodes }: ProjectDocument) => ({
  tasks: category.tasks
    .filter((task) => suits(task.trackCodes, trackCodes))
    .map(({ id, title, source }) => ({ id, title, source })),
  completion: category.completion,
  capYuan: requestCap(category, trackCodes),
  moneyRules: moneyRules(call, category),
  contractRules: contractRules(call),
  paperCopies: category.acceptance.paperCopies,
  electronicCopies: category.acceptance.electronicCopies,
});

export const getProject: Handler<'projects.get'> = async (context, { id }) => {
  const person = await getPerson(context);
  const project = ofContactPersonOrOfficer(person, await findProject(id));
  const call = await getStoredCall(project.callSlug);
  const category = categoryOf(call, project.categoryCode);
  const checklist = checklistOf(category, project);
  return {
    project: toProjectSummary(project, category, checklist),
    terms: termsOf(call, category, project),
    contacts: [...category.contacts, ...call.contacts],
    dates: nextDates(category, project, checklist, context.now),
    activities: project.activities,
  };
};
