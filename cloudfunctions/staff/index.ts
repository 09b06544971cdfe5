/** Officers' and experts' actions. */
import { createEntry } from '../_server/entry/create-entry';
import { acceptApplication } from '../_server/handlers/applications/accept-application';
import { awardApplication } from '../_server/handlers/applications/award-application';
import { decideApplication } from '../_server/handlers/applications/decide-application';
import { publicizeApplication } from '../_server/handlers/applications/publicize-application';
import { queueApplications } from '../_server/handlers/applications/queue-applications';
import { returnApplication } from '../_server/handlers/applications/return-application';
import { setCallWindow } from '../_server/handlers/calls/set-call-window';
import { rescueMember } from '../_server/handlers/members/rescue-member';
import { liftSanction } from '../_server/handlers/organizations/lift-sanction';
import { queueOrganizations } from '../_server/handlers/organizations/queue-organizations';
import { reviewOrganization } from '../_server/handlers/organizations/review-organization';
import { sanctionOrganization } from '../_server/handlers/organizations/sanction-organization';
import { reviewQualification } from '../_server/handlers/qualifications/review-qualification';

exports.main = createEntry({
  handlers: {
    'calls.setWindow': setCallWindow,
    'applications.queue': queueApplications,
    'applications.accept': acceptApplication,
    'applications.return': returnApplication,
    'applications.decide': decideApplication,
    'applications.publicize': publicizeApplication,
    'applications.award': awardApplication,
    'organizations.queue': queueOrganizations,
    'organizations.review': reviewOrganization,
    'organizations.sanction': sanctionOrganization,
    'organizations.liftSanction': liftSanction,
    'qualifications.review': reviewQualification,
    'members.rescue': rescueMember,
  },
});
