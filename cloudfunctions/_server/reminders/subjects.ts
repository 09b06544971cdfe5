/** Things that reminders are about, read in one way by whoever plans and by whoever looks again when it is time. */
import { callName } from '@domain/call/name';
import type { Call } from '@domain/call/schema';
import { activityMatters } from '@domain/reminders/activity-matters';
import { applicationMatters } from '@domain/reminders/application-matters';
import type { Matter } from '@domain/reminders/matter';
import { newsMatter } from '@domain/reminders/news';
import { projectMatters } from '@domain/reminders/project-matters';
import { progressData, type ReminderMessage } from '@domain/reminders/text';
import { pathTo } from '@domain/routes';
import { checklistOf } from '../handlers/projects/present-project';
import type { ActivityDocument } from '../repositories/activities';
import type { AcceptanceRules } from '../repositories/calls';
import type { InboxDocument } from '../repositories/inbox';
import type { ProjectListing } from '../repositories/projects';

export interface Subject {
  /** As the messages name it. */
  title: string;
  matters: Matter[];
  /** Page that a message opens, for the contact person and for officers. */
  link: string;
  officerLink: string;
  /** Of a message that is in the inbox already. */
  told?: ReminderMessage;
}

type Application = Omit<Parameters<typeof applicationMatters>[0], 'id'> & {
  title: string | null;
  categoryName: string;
};

export const applicationSubject = (id: string, application: Application, now: number): Subject => ({
  title: application.title ?? application.categoryName,
  matters: applicationMatters({ ...application, id }, now),
  link: pathTo('application', { id }),
  officerLink: pathTo('officerApplication', { id }),
});

export const projectSubject = (project: ProjectListing, rules: AcceptanceRules): Subject => ({
  title: project.title,
  matters: projectMatters(rules, project, checklistOf(rules, project)),
  link: pathTo('checklist', { id: project._id }),
  officerLink: pathTo('officerProject', { id: project._id }),
});

export const activitySubject = (
  { _id, ...activity }: ActivityDocument,
  project: ProjectListing,
  rules: AcceptanceRules,
  now: number,
): Subject => ({
  title: activity.title,
  matters: activityMatters({ id: _id, ...activity }, project, checklistOf(rules, project), now),
  link: pathTo('site', { id: _id }),
  officerLink: pathTo('officerProject', { id: project._id }),
});

export const followSubject = (
  slug: string,
  { window, ...call }: Pick<Call, 'programme' | 'year' | 'window'>,
): Subject => ({
  title: callName(call),
  matters: window.closesBefore === null ? [] : [{ key: 'call', kind: 'call', at: window.closesBefore, missing: [] }],
  link: pathTo('call', { slug }),
  officerLink: pathTo('call', { slug }),
});

export const messageSubject = ({ isRead, at, title, text, link, push }: InboxDocument): Subject => ({
  title,
  matters: isRead || !push ? [] : [newsMatter(at)],
  link,
  officerLink: link,
  ...(push ? { told: { title, text, data: progressData(push) } } : {}),
});
