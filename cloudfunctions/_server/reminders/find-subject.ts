/** The thing a plan is about, as it is now: whether it still asks for something, and what is missing. */
import { applicationAsk } from '@domain/applications/ask';
import { callName } from '@domain/call/name';
import { missingEntries } from '@domain/projects/checklist';
import { projectDueBefore } from '@domain/projects/due';
import { collectingStatuses } from '@domain/projects/lifecycle';
import { missingWords } from '@domain/projects/missing-words';
import { hasAppliedTo } from '@domain/reminders/followed-call';
import type { SubjectKind } from '@domain/reminders/rules';
import { pathTo } from '@domain/routes';
import { checklistOf } from '../handlers/projects/present-project';
import { findApplication, listOrganizationApplications } from '../repositories/applications';
import { findCallDates, getAcceptanceRules } from '../repositories/calls';
import { findFollow } from '../repositories/follows';
import { findPerson, organizationIdsOf } from '../repositories/people';
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

async function findApplicationSubject(id: string, now: number): Promise<Subject | null> {
  const application = await findApplication(id);
  if (!application) return null;
  const ask = applicationAsk(application, now);
  return {
    isPending: ask !== null,
    title: application.title ?? application.categoryName,
    dueBefore: ask?.dueBefore ?? null,
    missing: ask?.kind === 'correct' ? [ask.title] : (ask?.missing ?? []),
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
    dueBefore: projectDueBefore(rules, project),
    missing: missingEntries(checklistOf(rules, project)).flatMap(missingWords),
    link: pathTo('checklist', { id }),
  };
}

async function findCallSubject(id: string): Promise<Subject | null> {
  const follow = await findFollow(id);
  if (!follow) return null;
  const { callSlug, openid } = follow;
  const [call, person] = await Promise.all([findCallDates(callSlug), findPerson(openid)]);
  if (!call) return null;
  const applications = await listOrganizationApplications(organizationIdsOf(person));
  return {
    isPending: !hasAppliedTo(callSlug, applications),
    title: callName(call),
    dueBefore: call.window.closesBefore,
    missing: [],
    link: pathTo('call', { slug: callSlug }),
  };
}

const finders: Record<SubjectKind, (id: string, now: number) => Promise<Subject | null>> = {
  application: findApplicationSubject,
  project: findProjectSubject,
  call: findCallSubject,
};

export const findSubject = (
  { kind, subjectId }: Pick<PlanDocument, 'kind' | 'subjectId'>,
  now: number,
): Promise<Subject | null> => finders[kind](subjectId, now);
