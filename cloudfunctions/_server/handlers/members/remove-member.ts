import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { memberRoleWords } from '@domain/people/words';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findOrganizationIn } from '../../repositories/organizations';
import { getPerson, ofItsContactPersonOrOfficer } from '../guards';
import { changeOrganizationIn, type Told } from '../organizations/change-organization';
import { putMembershipIn } from './appoint-contact-person';
import { getMemberIn } from './get-member';

export const removeMember: Handler<'members.remove'> = async (context, { organizationId, memberId, reason }) => {
  const person = await getPerson(context);
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const { thing: organization, actorRole } = ofItsContactPersonOrOfficer(
      person,
      await findOrganizationIn(transaction, organizationId),
    );
    const { member, person: removed } = await getMemberIn(transaction, organizationId, memberId);
    // A repeated tap: what was asked for is so already.
    if (member.state === 'left') return { state: 'left' };
    if (member.state !== 'active') throw new AppError('TRANSITION_NOT_ALLOWED');
    const { role, openid } = member;
    if (openid === organization.contactOpenid) {
      throw new AppError('TRANSITION_NOT_ALLOWED', {
        message: '项目联系人不能移出，请先移交给另一位成员，或由科协更换',
      });
    }

    await putMembershipIn(transaction, member, { role, state: 'left', since: at });
    const tellings: Told[] = [
      { openid, message: peopleMessages.removed(organization, reason), isOutside: true },
      ...(actorRole === 'officer'
        ? [
            {
              openid: organization.contactOpenid,
              message: peopleMessages.memberRemoved(organization, removed.name, reason),
            },
          ]
        : []),
    ];
    const text = `将${removed.name}（${memberRoleWords[role]}）移出单位。原因：${reason}`;
    await changeOrganizationIn(
      transaction,
      organization,
      {},
      {
        deed: { at, actorName: person.name, actorRole, text },
        tellings,
      },
    );
    return { state: 'left' };
  });
};
