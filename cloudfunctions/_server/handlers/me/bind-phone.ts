import { AppError } from '@domain/errors';
import type { Context, Handler } from '../../context';
import { logError } from '../../entry/log';
import { getPhoneNumber } from '../../platform/cloud';
import { runTransaction } from '../../platform/documents';
import { isInvalidCode } from '../../platform/platform-errors';
import { findPersonIn, patchPersonIn } from '../../repositories/people';
import { getOpenid } from '../guards';

async function readPhone(code: string, { requestId }: Context): Promise<string> {
  try {
    return await getPhoneNumber(code);
  } catch (error) {
    if (isInvalidCode(error)) throw new AppError('PHONE_CODE_INVALID');
    // The quota may be used up or the account not entitled: typing is always possible, so she is told to.
    logError(error, { requestId, action: 'me.bindPhone' });
    throw new AppError('PHONE_UNAVAILABLE', { cause: error });
  }
}

export const bindPhone: Handler<'me.bindPhone'> = async (context, { code }) => {
  const openid = getOpenid(context);
  const phone = await readPhone(code, context);
  const isSaved = await runTransaction(async (transaction) => {
    if (!(await findPersonIn(transaction, openid))) return false;
    await patchPersonIn(transaction, openid, { phone });
    return true;
  });
  return { phone, isSaved };
};
