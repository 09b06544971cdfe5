import { quietAfter } from '@domain/reminders/asking';
import { remainingOf, withRemaining } from '@domain/reminders/ledger';
import { reminderTemplateIds } from '@domain/reminders/templates';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { invalidInput } from '../../entry/parse-input';
import { runTransaction } from '../../platform/documents';
import { findRecordIn, getBalanceIn, putBalanceIn, putRecordIn } from '../../repositories/subscriptions';
import { getOpenid } from '../guards';
import { creditsOf } from './credits';

/** One accept is one message that WeChat will let through. */
export const recordSubscription: Handler<'reminders.subscribe'> = async (context, { key, results }) => {
  const openid = getOpenid(context);
  const stranger = results.findIndex(({ templateId }) => !reminderTemplateIds.includes(templateId));
  if (stranger >= 0) {
    throw invalidInput([{ path: `results.${stranger}.templateId`, label: '消息模板', message: '没有这个消息模板' }]);
  }
  return runTransaction(async (transaction) => {
    const recordId = `${openid}:${key}`;
    const balance = await getBalanceIn(transaction, openid);
    if (await findRecordIn(transaction, recordId)) return creditsOf(balance);
    const accepted = results.filter(({ result }) => result === 'accept').map(({ templateId }) => templateId);
    // A template named twice in one tap was still accepted once.
    const earned = [...new Set(accepted)].reduce(
      (sum, templateId) => withRemaining(sum, templateId, remainingOf(sum, templateId) + 1),
      balance,
    );
    const answers = results.map(({ result }) => result);
    const next = { ...earned, quietUntil: quietAfter(answers, balance.quietUntil ?? null, context.now) };
    await putBalanceIn(transaction, next);
    await putRecordIn(transaction, { _id: recordId, openid, at: toInstant(context.now), results });
    return creditsOf(next);
  });
};
