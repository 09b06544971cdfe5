import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { memberRoleWords } from '@domain/people/words';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findMemberIn, memberIdOf } from '../../repositories/members';
import { findOrganizationIn } from '../../repositories/organizations';
import { getNamedPerson } from '../guards';
import { changeOrganizationIn } from '../organizations/change-organization';
import { putMembershipIn } from './appoint-contact-person';

export const leaveOrganization: Handler<'members.leave'> = async (context, { organizationId }) => {
  const { _id: openid, name } = await getNamedPerson(context);
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const organization = await findOrganizationIn(transaction, organizationId);
    const member = await findMemberIn(transaction, memberIdOf(organizationId, openid));
    // A repeated tap: what was asked for is so already.
    if (member?.state === 'left') return { state: 'left' };
    if (!organization || member?.state !== 'active') throw new AppError('NOT_FOUND');
    if (organization.contactOpenid === openid) {
      throw new AppError('TRANSITION_NOT_ALLOWED', {
        message: '您是项目联系人，请先在“成员”里移交给同事，再退出本单位',
      });
    }

    const { role } = member;
    await putMembershipIn(transaction, member, { role, state: 'left', since: at });
    await changeOrganizationIn(
      transaction,
      organization,
      {},
      {
        deed: { at, actorName: name, actorRole: 'member', text: `退出单位（${memberRoleWords[role]}）` },
        tellings: [{ openid: organization.contactOpenid, message: peopleMessages.memberLeft(organization, name) }],
      },
    );
    return { state: 'left' };
  });
};
