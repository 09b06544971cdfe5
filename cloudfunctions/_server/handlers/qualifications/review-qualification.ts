import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { qualificationStatus } from '@domain/people/words';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findOrganizationIn } from '../../repositories/organizations';
import { getPerson, ofOfficer } from '../guards';
import { changeOrganizationIn } from '../organizations/change-organization';
import { describe } from './submit-qualification';

/** What each decision makes of a qualification, and of which; a verified one may still be revoked. */
const outcomes = {
  verify: { from: ['submitted'], to: 'verified' },
  reject: { from: ['submitted', 'verified'], to: 'rejected' },
} as const;

export const reviewQualification: Handler<'qualifications.review'> = async (
  context,
  { organizationId, qualificationId, decision, ...input },
) => {
  const person = await getPerson(context);
  const reason = decision === 'reject' ? (input.reason ?? '') : null;
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const organization = ofOfficer(person, await findOrganizationIn(transaction, organizationId));
    const found = organization.qualifications.find(({ id }) => id === qualificationId);
    if (!found) throw new AppError('NOT_FOUND');
    const status = qualificationStatus(found);
    const outcome: { from: readonly string[]; to: string } = outcomes[decision];
    // A repeated tap: what was asked for is so already.
    if (status === outcome.to) return { qualification: found };
    if (!outcome.from.includes(status)) throw new AppError('TRANSITION_NOT_ALLOWED');

    const judged = reason === null ? { verifiedAt: at, rejectedAt: null } : { verifiedAt: null, rejectedAt: at };
    const qualification = { ...found, ...judged, reason };
    const words = describe(found);
    const message =
      reason === null
        ? peopleMessages.qualificationVerified(organization, words)
        : peopleMessages.qualificationRejected(organization, words, reason);
    await changeOrganizationIn(
      transaction,
      organization,
      { qualifications: organization.qualifications.map((one) => (one.id === qualificationId ? qualification : one)) },
      {
        deed: {
          at,
          actorName: person.name,
          actorRole: 'officer',
          text: reason === null ? `核实资质：${words}` : `资质未通过核实：${words}。原因：${reason}`,
        },
        tellings: [{ openid: organization.contactOpenid, message }],
      },
    );
    return { qualification };
  });
};
