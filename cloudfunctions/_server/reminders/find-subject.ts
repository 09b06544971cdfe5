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
import { categoryOf } from '../repositories/calls';
import { organizationIdsOf } from '../repositories/people';
import type { PlanDocument } from '../repositories/reminder-plans';
import { createReads, type Reads } from './reads';

export interface Subject {
  isPending: boolean;
  title: string;
  dueBefore: string | null;
  missing: string[];
  /** Page that a message opens. */
  link: string;
}

async function findApplicationSubject(id: string, now: number, reads: Reads): Promise<Subject | null> {
  const application = await reads.application(id);
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

async function findProjectSubject(id: string, _now: number, reads: Reads): Promise<Subject | null> {
  const project = await reads.project(id);
  if (!project) return null;
  const rules = categoryOf(await reads.acceptanceRules(project.callSlug), project.categoryCode);
  return {
    isPending: collectingStatuses.has(project.status),
    title: project.title,
    dueBefore: projectDueBefore(rules, project),
    missing: missingEntries(checklistOf(rules, project)).flatMap(missingWords),
    link: pathTo('checklist', { id }),
  };
}

async function findCallSubject(id: string, _now: number, reads: Reads): Promise<Subject | null> {
  const follow = await reads.follow(id);
  if (!follow) return null;
  const { callSlug, openid } = follow;
  const [call, person] = await Promise.all([reads.callDates(callSlug), reads.person(openid)]);
  if (!call) return null;
  const applications = await reads.applicationsOfCall(callSlug, organizationIdsOf(person));
  return {
    isPending: !hasAppliedTo(callSlug, applications),
    title: callName(call),
    dueBefore: call.window.closesBefore,
    missing: [],
    link: pathTo('call', { slug: callSlug }),
  };
}

const finders: Record<SubjectKind, (id: string, now: number, reads: Reads) => Promise<Subject | null>> = {
  application: findApplicationSubject,
  project: findProjectSubject,
  call: findCallSubject,
};

/** Several at once, asked with the same `reads`, share their queries. */
export const findSubject = (
  { kind, subjectId }: Pick<PlanDocument, 'kind' | 'subjectId'>,
  now: number,
  reads: Reads = createReads(),
): Promise<Subject | null> => finders[kind](subjectId, now, reads);
