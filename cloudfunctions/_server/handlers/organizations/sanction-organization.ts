import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { isStanding, type SanctionRecord, sanctionKindWords, sanctionTerm } from '@domain/people/sanctions';
import { toDate, toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { invalidInput } from '../../entry/parse-input';
import { idOf } from '../../ids';
import { runTransaction } from '../../platform/documents';
import { findOrganizationIn } from '../../repositories/organizations';
import { getPerson, ofOfficer } from '../guards';
import { changeOrganizationIn } from './change-organization';

/** Kept inside the organization's document, so bounded. */
const MAX_SANCTIONS = 30;

function requireRoom(sanctions: readonly SanctionRecord[], { kind, fromOn }: Pick<SanctionRecord, 'kind' | 'fromOn'>) {
  if (sanctions.some((one) => isStanding(one) && one.kind === kind && one.fromOn === fromOn)) {
    throw new AppError('TRANSITION_NOT_ALLOWED', {
      message: '同一天查实的同一情形已经记录过；要更正的，请先解除再重新记录',
    });
  }
  if (sanctions.length < MAX_SANCTIONS) return;
  throw new AppError('TRANSITION_NOT_ALLOWED', { message: '这家单位的违规处理已达上限，请联系管理员' });
}

export const sanctionOrganization: Handler<'organizations.sanction'> = async (
  context,
  { id, key, kind, reason, fromOn, untilOn },
) => {
  const person = await getPerson(context);
  if (fromOn > toDate(context.now)) {
    throw invalidInput([{ path: 'fromOn', label: '查实日期', message: '不能晚于今天' }]);
  }
  const sanctionId = idOf('sanction', id, key);
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const organization = ofOfficer(person, await findOrganizationIn(transaction, id));
    const { issuerName, sanctions = [] } = organization;
    // A repeated tap: it is recorded already, and may even be lifted since.
    const existing = sanctions.find((one) => one.id === sanctionId);
    if (existing) return { sanction: existing };
    requireRoom(sanctions, { kind, fromOn });

    const sanction: SanctionRecord = {
      ...{ id: sanctionId, issuerName, kind, reason, fromOn, untilOn },
      ...{ recordedAt: at, liftedAt: null, liftedReason: null },
    };
    const word = sanctionKindWords[kind];
    await changeOrganizationIn(
      transaction,
      organization,
      { sanctions: [...sanctions, sanction] },
      {
        deed: {
          at,
          actorName: person.name,
          actorRole: 'officer',
          text: `记录违规处理：${word}，${sanctionTerm(sanction)}。原因：${reason}`,
        },
        tellings: [
          { openid: organization.contactOpenid, message: peopleMessages.sanctioned(organization, word, reason) },
        ],
      },
    );
    return { sanction };
  });
};
