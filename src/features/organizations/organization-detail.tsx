import type { ActionOutput } from '@domain/contracts';
import { actorRoleWords } from '@domain/events';
import { isUnderReview } from '@domain/people/organization-review';
import { formatMoment } from '@domain/time';
import { Card, Timeline } from '@/components';
import { FactsCard } from './facts-card';
import { MemberRow } from './member-row';
import { QualificationCard } from './qualification-card';
import { ReviewCard } from './review-card';

/** One organization, as its people and its officers see it. */
export function OrganizationDetail({
  organization,
  members,
  timeline,
  myRole,
  isOfficer,
}: ActionOutput<'organizations.get'>) {
  const isContact = myRole === 'contact_person';
  const requests = members.filter(({ state }) => state === 'requested');
  const active = members.filter(({ state }) => state === 'active');
  const hasContact = active.some(({ role }) => role === 'contact_person');
  const shared = { organizationId: organization.id, hasContact, isContact, isOfficer };
  return (
    <>
      <FactsCard organization={organization} mayEdit={isContact} />
      {isOfficer && isUnderReview(organization) ? <ReviewCard organization={organization} /> : null}
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
      {timeline.length > 0 ? (
        <Card id="timeline" title="操作记录">
          <Timeline
            items={timeline.map(({ text, at, actorName, actorRole }) => ({
              title: text,
              note: `${actorName}（${actorRoleWords[actorRole]}）`,
              at: formatMoment(at),
              state: 'done',
            }))}
          />
        </Card>
      ) : null}
    </>
  );
}
