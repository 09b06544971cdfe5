/** Every page once: navigation on the phone and links in messages read the same table. */
export const routes = {
  calls: 'pages/calls/index',
  work: 'pages/work/index',
  inbox: 'pages/inbox/index',
  me: 'pages/me/index',
  reminders: 'pages/reminders/schedule/index',
  call: 'pages/call/detail/index',
  category: 'pages/call/category/index',
  application: 'pages/application/detail/index',
  applicationForm: 'pages/application/form/index',
  applicationCopy: 'pages/application/copy/index',
  applicationPrint: 'pages/application/print/index',
  project: 'pages/project/overview/index',
  checklist: 'pages/project/checklist/index',
  photos: 'pages/project/photos/index',
  checklistItem: 'pages/project/item/index',
  activities: 'pages/activity/list/index',
  activityPlan: 'pages/activity/plan/index',
  activityRecord: 'pages/activity/record/index',
  activity: 'pages/activity/detail/index',
  acceptanceSubmit: 'pages/project/submit/index',
  manifest: 'pages/project/manifest/index',
  paper: 'pages/project/paper/index',
  scan: 'pages/scan/document/index',
  site: 'pages/site/day/index',
  signIn: 'pages/site/sign-in/index',
  signInList: 'pages/site/list/index',
  join: 'pages/site/join/index',
  uploads: 'pages/project/uploads/index',
  queue: 'pages/officer/queue/index',
  officerProject: 'pages/officer/project/index',
  officerApplication: 'pages/officer/application/index',
  acceptanceQueue: 'pages/officer/projects/index',
  acceptanceReview: 'pages/officer/review/index',
  reach: 'pages/officer/reach/index',
  callDates: 'pages/officer/call-dates/index',
  profile: 'pages/organization/profile/index',
  findOrganization: 'pages/organization/find/index',
  organization: 'pages/organization/detail/index',
  organizationQueue: 'pages/officer/organizations/index',
  officerCode: 'pages/officer/code/index',
} as const;

export type RouteName = keyof typeof routes;

/** A path with its query, without the leading slash (the form WeChat wants in a message's `page`). */
export function pathTo(name: RouteName, query: Record<string, string> = {}): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `${routes[name]}?${pairs.join('&')}` : routes[name];
}
