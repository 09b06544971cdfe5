import { QUEUE_PAGE } from '@domain/constants';
import { waitsForWords } from '@domain/projects/queue';
import type { Handler } from '../../context';
import { categoryOf, listAcceptanceRules } from '../../repositories/calls';
import { listProjectQueue } from '../../repositories/projects';
import { getOfficer } from '../guards';
import { checklistOf, toProjectSummary } from '../projects/present-project';

export const queueAcceptance: Handler<'acceptance.queue'> = async (context, page) => {
  const found = await listProjectQueue(await getOfficer(context), page);
  const calls = await listAcceptanceRules(found.map(({ callSlug }) => callSlug));
  const projects = found.map((project) => {
    const call = calls.find(({ _id }) => _id === project.callSlug) ?? null;
    const rules = categoryOf(call, project.categoryCode);
    return {
      ...toProjectSummary(project, rules, checklistOf(rules, project)),
      updatedAt: project.updatedAt,
      waitsFor: waitsForWords(project, context.now),
    };
  });
  const last = found.length < QUEUE_PAGE ? undefined : found.at(-1);
  return { projects, next: last?.updatedAt ?? null };
};
