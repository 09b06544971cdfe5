/** Everyone's actions. */
import { createEntry } from '../_server/entry/create-entry';
import { checkAcceptance } from '../_server/handlers/acceptance/check-acceptance';
import { getAcceptance } from '../_server/handlers/acceptance/get-acceptance';
import { getManifest } from '../_server/handlers/acceptance/get-manifest';
import { markItem } from '../_server/handlers/acceptance/mark-item';
import { recordPaper } from '../_server/handlers/acceptance/record-paper';
import { submitAcceptance } from '../_server/handlers/acceptance/submit-acceptance';
import { cancelActivity } from '../_server/handlers/activities/cancel-activity';
import { getSignInCode } from '../_server/handlers/activities/get-sign-in-code';
import { getSignInInfo } from '../_server/handlers/activities/get-sign-in-info';
import { getSite } from '../_server/handlers/activities/get-site';
import { inviteHelper } from '../_server/handlers/activities/invite-helper';
import { joinActivity } from '../_server/handlers/activities/join-activity';
import { listActivities } from '../_server/handlers/activities/list-activities';
import { listSignIns } from '../_server/handlers/activities/list-sign-ins';
import { planActivity } from '../_server/handlers/activities/plan-activity';
import { recordActivity } from '../_server/handlers/activities/record-activity';
import { recordFiling } from '../_server/handlers/activities/record-filing';
import { removeHelper } from '../_server/handlers/activities/remove-helper';
import { signIn } from '../_server/handlers/activities/sign-in';
import { checkApplication } from '../_server/handlers/applications/check-application';
import { getApplication } from '../_server/handlers/applications/get-application';
import { getSubmission } from '../_server/handlers/applications/get-submission';
import { getTimeline } from '../_server/handlers/applications/get-timeline';
import { listApplications } from '../_server/handlers/applications/list-applications';
import { recordFilingStep } from '../_server/handlers/applications/record-filing-step';
import { saveApplication } from '../_server/handlers/applications/save-application';
import { startApplication } from '../_server/handlers/applications/start-application';
import { submitApplication } from '../_server/handlers/applications/submit-application';
import { withdrawApplication } from '../_server/handlers/applications/withdraw-application';
import { followCall } from '../_server/handlers/calls/follow-call';
import { getCall } from '../_server/handlers/calls/get-call';
import { getCallEligibility } from '../_server/handlers/calls/get-call-eligibility';
import { getCallForm } from '../_server/handlers/calls/get-call-form';
import { listCallVerdicts } from '../_server/handlers/calls/list-call-verdicts';
import { listCalls } from '../_server/handlers/calls/list-calls';
import { listFollowedCalls } from '../_server/handlers/calls/list-followed-calls';
import { amendFile } from '../_server/handlers/files/amend-file';
import { attachFile } from '../_server/handlers/files/attach-file';
import { listFiles } from '../_server/handlers/files/list-files';
import { prepareFile } from '../_server/handlers/files/prepare-file';
import { removeFile } from '../_server/handlers/files/remove-file';
import { reorderFiles } from '../_server/handlers/files/reorder-files';
import { listInbox } from '../_server/handlers/inbox/list-inbox';
import { markAllInboxRead } from '../_server/handlers/inbox/mark-all-inbox-read';
import { markInboxRead } from '../_server/handlers/inbox/mark-inbox-read';
import { bindPhone } from '../_server/handlers/me/bind-phone';
import { getMe } from '../_server/handlers/me/get-me';
import { redeemOfficerCode } from '../_server/handlers/me/redeem-officer-code';
import { updateMe } from '../_server/handlers/me/update-me';
import { approveMember } from '../_server/handlers/members/approve-member';
import { declineMember } from '../_server/handlers/members/decline-member';
import { handOver } from '../_server/handlers/members/hand-over';
import { leaveOrganization } from '../_server/handlers/members/leave-organization';
import { removeMember } from '../_server/handlers/members/remove-member';
import { getOrganization } from '../_server/handlers/organizations/get-organization';
import { joinOrganization } from '../_server/handlers/organizations/join-organization';
import { registerOrganization } from '../_server/handlers/organizations/register-organization';
import { searchOrganizations } from '../_server/handlers/organizations/search-organizations';
import { updateOrganization } from '../_server/handlers/organizations/update-organization';
import { askChange } from '../_server/handlers/projects/ask-change';
import { getProject } from '../_server/handlers/projects/get-project';
import { getProjectTimeline } from '../_server/handlers/projects/get-project-timeline';
import { listProjects } from '../_server/handlers/projects/list-projects';
import { signProject } from '../_server/handlers/projects/sign-project';
import { submitQualification } from '../_server/handlers/qualifications/submit-qualification';
import { getReminderStatus } from '../_server/handlers/reminders/get-reminder-status';
import { recordSubscription } from '../_server/handlers/reminders/record-subscription';

exports.main = createEntry({
  handlers: {
    'calls.list': listCalls,
    'calls.verdicts': listCallVerdicts,
    'calls.get': getCall,
    'calls.form': getCallForm,
    'calls.eligibility': getCallEligibility,
    'calls.follow': followCall,
    'calls.followed': listFollowedCalls,
    'me.get': getMe,
    'me.update': updateMe,
    'me.bindPhone': bindPhone,
    'me.redeemOfficerCode': redeemOfficerCode,
    'organizations.search': searchOrganizations,
    'organizations.register': registerOrganization,
    'organizations.get': getOrganization,
    'organizations.update': updateOrganization,
    'organizations.join': joinOrganization,
    'qualifications.submit': submitQualification,
    'members.approve': approveMember,
    'members.decline': declineMember,
    'members.handOver': handOver,
    'members.leave': leaveOrganization,
    'members.remove': removeMember,
    'applications.start': startApplication,
    'applications.get': getApplication,
    'applications.list': listApplications,
    'applications.save': saveApplication,
    'applications.check': checkApplication,
    'applications.submit': submitApplication,
    'applications.withdraw': withdrawApplication,
    'applications.recordStep': recordFilingStep,
    'applications.submission': getSubmission,
    'applications.timeline': getTimeline,
    'projects.list': listProjects,
    'projects.get': getProject,
    'projects.timeline': getProjectTimeline,
    'projects.sign': signProject,
    'projects.askChange': askChange,
    'activities.site': getSite,
    'activities.signInCode': getSignInCode,
    'activities.signInInfo': getSignInInfo,
    'activities.signIn': signIn,
    'activities.signIns': listSignIns,
    'activities.invite': inviteHelper,
    'activities.join': joinActivity,
    'activities.removeHelper': removeHelper,
    'activities.list': listActivities,
    'activities.plan': planActivity,
    'activities.record': recordActivity,
    'activities.cancel': cancelActivity,
    'activities.recordFiling': recordFiling,
    'acceptance.get': getAcceptance,
    'acceptance.mark': markItem,
    'acceptance.check': checkAcceptance,
    'acceptance.submit': submitAcceptance,
    'acceptance.manifest': getManifest,
    'acceptance.recordPaper': recordPaper,
    'files.prepare': prepareFile,
    'files.attach': attachFile,
    'files.amend': amendFile,
    'files.reorder': reorderFiles,
    'files.list': listFiles,
    'files.remove': removeFile,
    'reminders.subscribe': recordSubscription,
    'reminders.status': getReminderStatus,
    'inbox.list': listInbox,
    'inbox.markRead': markInboxRead,
    'inbox.markAllRead': markAllInboxRead,
  },
});
