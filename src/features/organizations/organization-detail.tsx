import type { ActionOutput } from '@domain/contracts';
import { isUnderReview } from '@domain/people/organization-review';
import { isInForce } from '@domain/people/sanctions';
import { Card } from '@/components';
import { serverNow } from '@/lib/server-clock';
import { ContactHistory } from './contact-history';
import { FactsCard } from './facts-card';
import { MemberRow } from './member-row';
import { OrganizationTimeline } from './organization-timeline';
import { QualificationCard } from './qualification-card';
import { ReviewCard } from './review-card';
import { SanctionCard } from './sanction-card';

/** One organization, as its people and its officers see it. */
export function OrganizationDetail({
  organization,
  members,
  formerContacts,
  timeline,
  myRole,
  isOfficer,
}: ActionOutput<'organizations.get'>) {
  const isContact = myRole === 'contact_person';
  const requests = members.filter(({ state }) => state === 'requested');
  const contact = members.find(({ state, role }) => state === 'active' && role === 'contact_person');
  const colleagues = members.filter((member) => member.state === 'active' && member !== contact);
  const active = contact ? [contact, ...colleagues] : colleagues;
  const shared = { organizationId: organization.id, hasContact: contact !== undefined, isContact, isOfficer };
  const isSanctioned = organization.sanctions.some((sanction) => isInForce(sanction, serverNow()));
  const sanctions = (
    <SanctionCard organizationId={organization.id} sanctions={organization.sanctions} isOfficer={isOfficer} />
  );
  return (
    <>
      <FactsCard organization={organization} mayEdit={isContact} isOfficer={isOfficer} />
      {isOfficer && isUnderReview(organization) ? <ReviewCard organization={organization} /> : null}
      {isSanctioned ? sanctions : null}
      {requests.length > 0 ? (
        <Card id="requests" title={`${requests.length} 人申请加入`}>
          {requests.map((member) => (
            <MemberRow key={member.id} member={member} {...shared} />
          ))}
        </Card>
      ) : null}
      <QualificationCard
        organizationId={organization.id}
        qualifications={organization.qualifications}
        mayAdd={isContact}
        isOfficer={isOfficer}
      />
      <Card id="members" title="成员">
        {active.map((member) => (
          <MemberRow key={member.id} member={member} {...shared} />
        ))}
      </Card>
      <ContactHistory former={formerContacts} present={contact} />
      {isSanctioned ? null : sanctions}
      <OrganizationTimeline timeline={timeline} />
    </>
  );
}
