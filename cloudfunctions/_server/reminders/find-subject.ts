/** The thing a plan is about, as it is now: what it still asks for, and what is missing. */
import { hasAppliedTo } from '@domain/reminders/followed-call';
import type { SubjectKind } from '@domain/reminders/rules';
import { categoryOf } from '../repositories/calls';
import { organizationIdsOf } from '../repositories/people';
import type { PlanDocument } from '../repositories/reminder-plans';
import { createReads, type Reads } from './reads';
import {
  activitySubject,
  applicationSubject,
  followSubject,
  messageSubject,
  projectSubject,
  type Subject,
} from './subjects';

type Find = (id: string, now: number, reads: Reads) => Promise<Subject | null>;

const findApplicationSubject: Find = async (id, now, reads) => {
  const application = await reads.application(id);
  return application && applicationSubject(id, application, now);
};

async function findProject(id: string, reads: Reads) {
  const project = await reads.project(id);
  if (!project) return null;
  return { project, rules: categoryOf(await reads.acceptanceRules(project.callSlug), project.categoryCode) };
}

const findProjectSubject: Find = async (id, _now, reads) => {
  const found = await findProject(id, reads);
  return found && projectSubject(found.project, found.rules);
};

const findActivitySubject: Find = async (id, now, reads) => {
  const activity = await reads.activity(id);
  const found = activity && (await findProject(activity.projectId, reads));
  return found && activitySubject(activity, found.project, found.rules, now);
};

const findCallSubject: Find = async (id, _now, reads) => {
  const follow = await reads.follow(id);
  if (!follow) return null;
  const { callSlug, openid } = follow;
  const [call, person] = await Promise.all([reads.callDates(callSlug), reads.person(openid)]);
  if (!call) return null;
  const applications = await reads.applicationsOfCall(callSlug, organizationIdsOf(person));
  const subject = followSubject(callSlug, call);
  return hasAppliedTo(callSlug, applications) ? { ...subject, matters: [] } : subject;
};

/** Once it was read, its push is pointless. */
const findMessageSubject: Find = async (id, _now, reads) => {
  const message = await reads.message(id);
  return message && messageSubject(message);
};

const finders: Record<SubjectKind, Find> = {
  application: findApplicationSubject,
  project: findProjectSubject,
  activity: findActivitySubject,
  call: findCallSubject,
  message: findMessageSubject,
};

/** Several at once, asked with the same `reads`, share their queries. */
export const findSubject = (
  { kind, subjectId }: Pick<PlanDocument, 'kind' | 'subjectId'>,
  now: number,
  reads: Reads = createReads(),
): Promise<Subject | null> => finders[kind](subjectId, now, reads);
