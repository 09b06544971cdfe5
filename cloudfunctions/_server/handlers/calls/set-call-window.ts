import { isDeepStrictEqual } from 'node:util';
import type { CallWindow } from '@domain/call/schema';
import { AppError } from '@domain/errors';
import { formatLastMoment, toInstant, toMs } from '@domain/time';
import type { Handler } from '../../context';
import { invalidInput } from '../../entry/parse-input';
import { runTransaction } from '../../platform/documents';
import { changeCallIn, findCallIn } from '../../repositories/calls';
import { callSubject, recordEventIn } from '../../repositories/events';
import { addJobIn } from '../../repositories/outbox';
import { getPerson, isOfficerOf } from '../guards';

function requireOrder({ opensAt, closesBefore, paperDueBefore }: Omit<CallWindow, 'statement'>): void {
  const refuse = (path: string, label: string, message: string) => invalidInput([{ path, label, message }]);
  const end = toMs(closesBefore as string);
  if (opensAt !== null && toMs(opensAt) >= end) throw refuse('opensAt', '开始时间', '须早于截止时间');
  if (paperDueBefore !== null && toMs(paperDueBefore) < end) {
    throw refuse('paperDueBefore', '纸质材料截止时间', '不能早于网上申报的截止时间');
  }
}

export const setCallWindow: Handler<'calls.setWindow'> = async (context, { slug, ...dates }) => {
  const person = await getPerson(context);
  requireOrder(dates);
  return runTransaction(async (transaction) => {
    const call = await findCallIn(transaction, slug);
    // Dates of the whole call: an officer of some categories only does not set them.
    const isTheirs = call !== null && isOfficerOf(person, { issuerName: call.issuer.name });
    if (!isTheirs || person.officerCategories !== null) throw new AppError('NOT_FOUND');
    const window = { ...call.window, ...dates };
    if (isDeepStrictEqual(window, call.window)) return { version: call.version };
    const at = toInstant(context.now);
    const version = await changeCallIn(transaction, call, { window });
    await recordEventIn(transaction, version, {
      subject: callSubject(slug),
      at,
      actorName: person.name,
      actorRole: 'officer',
      text: `设定申报时间，${formatLastMoment(dates.closesBefore)} 截止`,
    });
    await addJobIn(transaction, { kind: 'call-window', subjectId: slug, version, at });
    return { version };
  });
};
