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
}): Record<RouteName, PageVisit> => ({
  calls: { openid: CONTACT },
  work: { openid: OTHER_CONTACT },
  inbox: { openid: OTHER_CONTACT },
  me: { openid: CONTACT },
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
  queue: { openid: OFFICER },
  officerProject: { openid: OFFICER, query: { id: made.projectId } },
  officerApplication: { openid: OFFICER, query: { id: made.submittedId } },
  callDates: { openid: OFFICER, query: { slug: 'gx-2026' } },
  profile: { openid: CONTACT },
  findOrganization: { openid: CONTACT },
  organization: { openid: OTHER_CONTACT, query: { id: 'org-society' } },
  organizationQueue: { openid: OFFICER },
  officerCode: { openid: CONTACT },
});
