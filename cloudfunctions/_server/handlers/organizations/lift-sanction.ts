import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { isStanding, type SanctionRecord, sanctionKindWords, sanctionTerm } from '@domain/people/sanctions';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findOrganizationIn } from '../../repositories/organizations';
import { getPerson, ofOfficer } from '../guards';
import { changeOrganizationIn } from './change-organization';

export const liftSanction: Handler<'organizations.liftSanction'> = async (context, { id, sanctionId, reason }) => {
  const person = await getPerson(context);
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const organization = ofOfficer(person, await findOrganizationIn(transaction, id));
    const { sanctions = [] } = organization;
    const found = sanctions.find((one) => one.id === sanctionId);
    // Another association's finding is not hers to lift.
    if (!found || found.issuerName !== person.officerOf) throw new AppError('NOT_FOUND');
    // A repeated tap: what was asked for is so already.
    if (!isStanding(found)) return { sanction: found };

    const sanction: SanctionRecord = { ...found, liftedAt: at, liftedReason: reason };
    const word = sanctionKindWords[found.kind];
    await changeOrganizationIn(
      transaction,
      organization,
      { sanctions: sanctions.map((one) => (one.id === sanctionId ? sanction : one)) },
      {
        deed: {
          at,
          actorName: person.name,
          actorRole: 'officer',
          text: `解除违规处理：${word}，${sanctionTerm(found)}。原因：${reason}`,
        },
        tellings: [
          { openid: organization.contactOpenid, message: peopleMessages.sanctionLifted(organization, word, reason) },
        ],
      },
    );
    return { sanction };
  });
};
