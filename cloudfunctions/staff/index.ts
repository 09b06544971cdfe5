/** Officers' and experts' actions. */
import { createEntry } from '../_server/entry/create-entry';
import { concludeAcceptance } from '../_server/handlers/acceptance/conclude-acceptance';
import { queueAcceptance } from '../_server/handlers/acceptance/queue-acceptance';
import { reviewAcceptance } from '../_server/handlers/acceptance/review-acceptance';
import { acceptApplication } from '../_server/handlers/applications/accept-application';
import { awardApplication } from '../_server/handlers/applications/award-application';
import { decideApplication } from '../_server/handlers/applications/decide-application';
import { publicizeApplication } from '../_server/handlers/applications/publicize-application';
import { queueApplications } from '../_server/handlers/applications/queue-applications';
import { registerApplication } from '../_server/handlers/applications/register-application';
import { returnApplication } from '../_server/handlers/applications/return-application';
import { setCallWindow } from '../_server/handlers/calls/set-call-window';
import { rescueMember } from '../_server/handlers/members/rescue-member';
import { liftSanction } from '../_server/handlers/organizations/lift-sanction';
import { queueOrganizations } from '../_server/handlers/organizations/queue-organizations';
import { reviewOrganization } from '../_server/handlers/organizations/review-organization';
import { sanctionOrganization } from '../_server/handlers/organizations/sanction-organization';
import { decideChange } from '../_server/handlers/projects/decide-change';
import { decideProject } from '../_server/handlers/projects/decide-project';
import { fundProject } from '../_server/handlers/projects/fund-project';
import { terminateProject } from '../_server/handlers/projects/terminate-project';
import { reviewQualification } from '../_server/handlers/qualifications/review-qualification';
import { listBroadcasts } from '../_server/handlers/reminders/list-broadcasts';
import { listUnreached } from '../_server/handlers/reminders/list-unreached';
import { previewMessage } from '../_server/handlers/reminders/preview-message';
import { sendMessage } from '../_server/handlers/reminders/send-message';

exports.main = createEntry({
  handlers: {
    'calls.setWindow': setCallWindow,
    'applications.queue': queueApplications,
    'applications.accept': acceptApplication,
    'applications.return': returnApplication,
    'applications.decide': decideApplication,
    'applications.publicize': publicizeApplication,
    'applications.award': awardApplication,
    'applications.register': registerApplication,
    'projects.fund': fundProject,
    'projects.terminate': terminateProject,
    'projects.decideChange': decideChange,
    'projects.decide': decideProject,
    'acceptance.queue': queueAcceptance,
    'acceptance.review': reviewAcceptance,
    'acceptance.conclude': concludeAcceptance,
    'organizations.queue': queueOrganizations,
    'organizations.review': reviewOrganization,
    'organizations.sanction': sanctionOrganization,
    'organizations.liftSanction': liftSanction,
    'qualifications.review': reviewQualification,
    'members.rescue': rescueMember,
    'reminders.unreached': listUnreached,
    'reminders.previewMessage': previewMessage,
    'reminders.message': sendMessage,
    'reminders.broadcasts': listBroadcasts,
  },
});
