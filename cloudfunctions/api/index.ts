/** Everyone's actions. */
import { createEntry } from '../_server/entry/create-entry';
import { checkApplication } from '../_server/handlers/applications/check-application';
import { getApplication } from '../_server/handlers/applications/get-application';
import { listApplications } from '../_server/handlers/applications/list-applications';
import { saveApplication } from '../_server/handlers/applications/save-application';
import { startApplication } from '../_server/handlers/applications/start-application';
import { submitApplication } from '../_server/handlers/applications/submit-application';
import { getCall } from '../_server/handlers/calls/get-call';
import { getCallEligibility } from '../_server/handlers/calls/get-call-eligibility';
import { listCallVerdicts } from '../_server/handlers/calls/list-call-verdicts';
import { listCalls } from '../_server/handlers/calls/list-calls';
import { attachFile } from '../_server/handlers/files/attach-file';
import { prepareFile } from '../_server/handlers/files/prepare-file';
import { listInbox } from '../_server/handlers/inbox/list-inbox';
import { markInboxRead } from '../_server/handlers/inbox/mark-inbox-read';
import { bindPhone } from '../_server/handlers/me/bind-phone';
import { getMe } from '../_server/handlers/me/get-me';
import { redeemOfficerCode } from '../_server/handlers/me/redeem-officer-code';
import { updateMe } from '../_server/handlers/me/update-me';
import { approveMember } from '../_server/handlers/members/approve-member';
import { declineMember } from '../_server/handlers/members/decline-member';
import { handOver } from '../_server/handlers/members/hand-over';
import { getOrganization } from '../_server/handlers/organizations/get-organization';
import { joinOrganization } from '../_server/handlers/organizations/join-organization';
import { registerOrganization } from '../_server/handlers/organizations/register-organization';
import { searchOrganizations } from '../_server/handlers/organizations/search-organizations';
import { updateOrganization } from '../_server/handlers/organizations/update-organization';
import { getProject } from '../_server/handlers/projects/get-project';
import { listProjects } from '../_server/handlers/projects/list-projects';
import { submitQualification } from '../_server/handlers/qualifications/submit-qualification';
import { getReminderStatus } from '../_server/handlers/reminders/get-reminder-status';
import { recordSubscription } from '../_server/handlers/reminders/record-subscription';

exports.main = createEntry({
  handlers: {
    'calls.list': listCalls,
    'calls.verdicts': listCallVerdicts,
    'calls.get': getCall,
    'calls.eligibility': getCallEligibility,
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
    'applications.start': startApplication,
    'applications.get': getApplication,
    'applications.list': listApplications,
    'applications.save': saveApplication,
    'applications.check': checkApplication,
    'applications.submit': submitApplication,
    'projects.list': listProjects,
    'projects.get': getProject,
    'files.prepare': prepareFile,
    'files.attach': attachFile,
    'reminders.subscribe': recordSubscription,
    'reminders.status': getReminderStatus,
    'inbox.list': listInbox,
    'inbox.markRead': markInboxRead,
  },
});
