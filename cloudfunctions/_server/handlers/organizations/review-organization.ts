import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { isDecided, reviewFacts, reviewWords } from '@domain/people/organization-review';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findOrganizationIn } from '../../repositories/organizations';
import { getPerson, ofOfficer } from '../guards';
import { changeOrganizationIn } from './change-organization';

export const reviewOrganization: Handler<'organizations.review'> = async (
  context,
  { id, version, decision, ...input },
) => {
  const person = await getPerson(context);
  const reason = decision === 'return' ? (input.reason ?? null) : null;
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const organization = ofOfficer(person, await findOrganizationIn(transaction, id));
    const { status } = organization;
    // A repeated tap: what was asked for is so already.
    if (organization.version === version + 1 && isDecided(organization, decision))
      return { version: version + 1, status };
    if (organization.version !== version) throw new AppError('VERSION_CONFLICT');
    const changes = reviewFacts(organization, { decision, reason, at });
    if (!changes) throw new AppError('TRANSITION_NOT_ALLOWED');

    const approved = organization.proposed ? peopleMessages.changeApproved : peopleMessages.approved;
    const message = reason === null ? approved(organization) : peopleMessages.returned(organization, reason);
    const next = await changeOrganizationIn(
      transaction,
      organization,
      { ...changes, version: version + 1 },
      {
        deed: {
          at,
          actorName: person.name,
          actorRole: 'officer',
          text: reviewWords(organization, { decision, reason }),
        },
        tellings: [{ openid: organization.contactOpenid, message }],
      },
    );
    return { version: next.version, status: next.status };
  });
};
