import { BROADCAST_MAX } from '@domain/constants';
import { AppError } from '@domain/errors';
import { toDate, toInstant } from '@domain/time';
import { requireAudience } from '../../broadcasts/require-audience';
import type { Handler } from '../../context';
import { idOf } from '../../ids';
import { runTransaction } from '../../platform/documents';
import { findBroadcastIn, getDayCountIn, putBroadcastIn, putDayCountIn } from '../../repositories/broadcasts';
import { callSubject, recordEventIn } from '../../repositories/events';
import { addJobIn } from '../../repositories/outbox';

/** Written down here; the timer works it off. */
export const sendMessage: Handler<'reminders.message'> = async (context, { key, filter, title, text }) => {
  const { person, callName, issuerName, categories } = await requireAudience(context, filter);
  const { _id: by, name: byName } = person;
  const id = idOf('broadcast', by, key);
  const at = toInstant(context.now);
  const today = toDate(context.now);
  return runTransaction(async (transaction) => {
    if (await findBroadcastIn(transaction, id)) return { id };
    const count = await getDayCountIn(transaction, by, today);
    if (count >= BROADCAST_MAX.perDay) throw new AppError('BROADCAST_LIMIT_REACHED');
    const told = { filter, title, text, at, doneAt: null };
    await putBroadcastIn(transaction, { _id: id, issuerName, categories, by, byName, callName, ...told });
    await putDayCountIn(transaction, by, today, count + 1);
    await recordEventIn(transaction, `broadcast:${id}`, {
      subject: callSubject(filter.callSlug),
      at,
      actorName: byName,
      actorRole: 'officer',
      text: `群发通知“${title}”`,
    });
    await addJobIn(transaction, { kind: 'broadcast', subjectId: id, version: 1, at });
    return { id };
  });
};
