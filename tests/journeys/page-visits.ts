/** Every page with what it has to show at its fullest: one table for all that opens every page. */
import type { RouteName } from '@domain/routes';
import { CONTACT, OFFICER, OTHER_CONTACT } from '../functions/support/application';

export interface PageVisit {
  openid: string;
  query?: Record<string, string>;
}

export const pageVisits = (made: {
  applicationId: string;
  /** One that officers have, of the other contact person. */
  submittedId: string;
  projectId: string;
  /** Of that project, over and not recorded. */
  activityId: string;
  /** Its activity of today, and the codes by which others come to it. */
  activity: { id: string; signInCode: string; inviteCode: string };
}): Record<RouteName, PageVisit> => ({
  calls: { openid: CONTACT },
  work: { openid: OTHER_CONTACT },
  inbox: { openid: OTHER_CONTACT },
  me: { openid: CONTACT },
  reminders: { openid: OTHER_CONTACT },
  call: { openid: CONTACT, query: { slug: 'gx-2026' } },
  category: { openid: CONTACT, query: { slug: 'gx-2026', code: '2026-1' } },
  application: { openid: CONTACT, query: { id: made.applicationId } },
  applicationForm: { openid: CONTACT, query: { id: made.applicationId } },
  applicationCopy: { openid: OTHER_CONTACT, query: { id: made.submittedId } },
  applicationPrint: { openid: OTHER_CONTACT, query: { id: made.submittedId } },
  project: { openid: OTHER_CONTACT, query: { id: made.projectId } },
  checklist: { openid: OTHER_CONTACT, query: { id: made.projectId } },
  photos: { openid: OTHER_CONTACT, query: { id: made.projectId, itemId: 'activity-photos' } },
  checklistItem: { openid: OTHER_CONTACT, query: { id: made.projectId, itemId: 'final-accounts' } },
  activities: { openid: OTHER_CONTACT, query: { id: made.projectId } },
  activityPlan: { openid: OTHER_CONTACT, query: { id: made.projectId, activityId: made.activityId } },
  activityRecord: { openid: OTHER_CONTACT, query: { id: made.projectId, activityId: made.activityId } },
  activity: { openid: OTHER_CONTACT, query: { id: made.projectId, activityId: made.activityId } },
  acceptanceSubmit: { openid: OTHER_CONTACT, query: { id: made.projectId } },
  manifest: { openid: OTHER_CONTACT, query: { id: made.projectId } },
  paper: { openid: OTHER_CONTACT, query: { id: made.projectId } },
  scan: { openid: OTHER_CONTACT, query: { title: '验收表' } },
  site: { openid: OTHER_CONTACT, query: { id: made.activity.id } },
  signIn: { openid: CONTACT, query: { scene: made.activity.signInCode } },
  signInList: { openid: OTHER_CONTACT, query: { id: made.activity.id } },
  join: { openid: CONTACT, query: { code: made.activity.inviteCode } },
  uploads: { openid: OTHER_CONTACT },
  queue: { openid: OFFICER },
  officerProject: { openid: OFFICER, query: { id: made.projectId } },
  officerApplication: { openid: OFFICER, query: { id: made.submittedId } },
  acceptanceQueue: { openid: OFFICER },
  acceptanceReview: { openid: OFFICER, query: { id: made.projectId } },
  reach: { openid: OFFICER },
  callDates: { openid: OFFICER, query: { slug: 'gx-2026' } },
  profile: { openid: CONTACT },
  findOrganization: { openid: CONTACT },
  organization: { openid: OTHER_CONTACT, query: { id: 'org-society' } },
  organizationQueue: { openid: OFFICER },
  officerCode: { openid: CONTACT },
});
