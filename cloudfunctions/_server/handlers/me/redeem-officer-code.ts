import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { parseOfficerCode } from '@domain/people/officer-code';
import { nobodysOfficers } from '@domain/reminders/plan-document';
import { pathTo } from '@domain/routes';
import { toInstant, toMs } from '@domain/time';
import type { Handler } from '../../context';
import { idOf, officerCodeIdOf } from '../../ids';
import { runTransaction } from '../../platform/documents';
import { tellIn, toldId } from '../../reminders/tell';
import { officerSubject, recordEventIn } from '../../repositories/events';
import { findOfficerCodeIn, markOfficerCodeUsedIn } from '../../repositories/officer-codes';
import { patchPersonIn } from '../../repositories/people';
import { getNamedPerson } from '../guards';

export const redeemOfficerCode: Handler<'me.redeemOfficerCode'> = async (context, input) => {
  const { _id: openid, name } = await getNamedPerson(context);
  const code = parseOfficerCode(input.code);
  if (code === null) throw new AppError('OFFICER_CODE_INVALID');
  const codeId = officerCodeIdOf(code);
  const at = toInstant(context.now);

  return runTransaction(async (transaction) => {
    const found = await findOfficerCodeIn(transaction, codeId);
    if (!found) throw new AppError('OFFICER_CODE_INVALID');
    const { issuerName, categories } = found;
    if (found.usedBy === openid) return { issuerName, categories };
    if (found.usedBy !== null || toMs(found.expiresAt) <= context.now) throw new AppError('OFFICER_CODE_INVALID');

    await markOfficerCodeUsedIn(transaction, codeId, { usedBy: openid, usedAt: at });
    await patchPersonIn(transaction, openid, { officerOf: issuerName, officerCategories: categories });
    // A code is used once, so its record needs no number; the subject must not tell who she is.
    const subject = officerSubject(idOf('officer', codeId));
    await recordEventIn(transaction, 1, {
      subject,
      at,
      actorName: name,
      actorRole: 'officer',
      text: `用开通码成为${issuerName}的工作人员`,
    });
    const message = peopleMessages.becameOfficer({ name: issuerName });
    const telling = { id: toldId(subject, openid), openid, ...message, link: pathTo('me'), ...nobodysOfficers };
    await tellIn(transaction, telling, context.now);
    return { issuerName, categories };
  });
};
