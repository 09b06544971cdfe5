/** The thing a plan is about, as it is now: whether it still asks for something, and what is missing. */
import { missingEntries } from '@domain/projects/checklist';
import { acceptanceDueBefore } from '@domain/projects/due';
import { missingWords } from '@domain/projects/missing-words';
import { collectingStatuses } from '@domain/projects/schema';
import { pathTo } from '@domain/routes';
import { checklistOf } from '../handlers/projects/present-project';
import { findApplication } from '../repositories/applications';
import { getAcceptanceRules } from '../repositories/calls';
import { findProject } from '../repositories/projects';
import type { PlanDocument } from '../repositories/reminder-plans';

export interface Subject {
  isPending: boolean;
  title: string;
  dueBefore: string | null;
  missing: string[];
  /** Page that a message opens. */
  link: string;
}

async function findApplicationSubject(id: string): Promise<Subject | null> {
  const application = await findApplication(id);
  if (!application) return null;
  return {
    isPending: application.status === 'draft',
    title: application.title ?? application.categoryName,
    dueBefore: application.closesBefore,
    missing: [],
    link: pathTo('application', { id }),
  };
}

async function findProjectSubject(id: string): Promise<Subject | null> {
  const project = await findProject(id);
  if (!project) return null;
  const rules = await getAcceptanceRules(project.callSlug, project.categoryCode);
  return {
    isPending: collectingStatuses.has(project.status),
    title: project.title,
    dueBefore: acceptanceDueBefore(rules),
    missing: missingEntries(checklistOf(rules, project)).flatMap(missingWords),
    link: pathTo('checklist', { id }),
  };
}

export const findSubject = ({ kind, subjectId }: Pick<PlanDocument, 'kind' | 'subjectId'>): Promise<Subject | null> =>
  kind === 'project' ? findProjectSubject(subjectId) : findApplicationSubject(subjectId);
