import { callName } from '@domain/call/name';
import { AppError } from '@domain/errors';
import type { BroadcastFilter } from '@domain/reminders/broadcast';
import type { Context } from '../context';
import { getOfficer } from '../handlers/guards';
import { findReadingCall } from '../repositories/calls';
import type { PersonDocument } from '../repositories/people';
import type { Audience } from './audience';

/** A filter of the officer's own call, narrowed to the categories that she looks after. */
export async function requireAudience(
  context: Context,
  filter: BroadcastFilter,
): Promise<Audience & { person: PersonDocument; callName: string }> {
  const { person, issuerName, categories: hers } = await getOfficer(context);
  const call = await findReadingCall(filter.callSlug);
  if (!call || call.issuer.name !== issuerName) throw new AppError('NOT_FOUND');
  const wanted = filter.categoryCodes ?? null;
  if (wanted && hers && !wanted.every((code) => hers.includes(code))) throw new AppError('NOT_FOUND');
  return { filter, issuerName, categories: wanted ?? hers, person, callName: callName(call) };
}
