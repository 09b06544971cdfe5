/** Officers' and experts' actions. */
import { createEntry } from '../_server/entry/create-entry';
import { acceptApplication } from '../_server/handlers/applications/accept-application';
import { awardApplication } from '../_server/handlers/applications/award-application';
import { declineApplication } from '../_server/handlers/applications/decline-application';
import { publicizeApplication } from '../_server/handlers/applications/publicize-application';
import { queueApplications } from '../_server/handlers/applications/queue-applications';
import { sendApplicationToExperts } from '../_server/handlers/applications/send-application-to-experts';
import { rescueMember } from '../_server/handlers/members/rescue-member';
import { liftSanction } from '../_server/handlers/organizations/lift-sanction';
import { queueOrganizations } from '../_server/handlers/organizations/queue-organizations';
import { reviewOrganization } from '../_server/handlers/organizations/review-organization';
import { sanctionOrganization } from '../_server/handlers/organizations/sanction-organization';
import { reviewQualification } from '../_server/handlers/qualifications/review-qualification';

exports.main = createEntry({
  handlers: {
    'applications.queue': queueApplications,
    'applications.accept': acceptApplication,
    'applications.sendToExperts': sendApplicationToExperts,
    'applications.publicize': publicizeApplication,
    'applications.award': awardApplication,
    'applications.decline': declineApplication,
    'organizations.queue': queueOrganizations,
    'organizations.review': reviewOrganization,
    'organizations.sanction': sanctionOrganization,
    'organizations.liftSanction': liftSanction,
    'qualifications.review': reviewQualification,
    'members.rescue': rescueMember,
  },
});
