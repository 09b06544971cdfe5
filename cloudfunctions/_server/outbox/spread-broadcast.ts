import { broadcastMessage } from '@domain/reminders/broadcast';
import { toInstant } from '@domain/time';
import { listAudience } from '../broadcasts/audience';
import { idOf } from '../ids';
import { toldMessage } from '../reminders/told-message';
import { endBroadcast, findBroadcast } from '../repositories/broadcasts';
import { addInboxItems } from '../repositories/inbox-writing';
import type { JobDocument } from '../repositories/outbox';
import { addPlans } from '../repositories/reminder-plans';

/**
 * A page of the people a message to many goes to. What is there already stays as it is, so a page may be worked on again
 * and nobody is told twice. Returns the last person it told; null when nobody is left.
 */
export async function spreadBroadcast(job: JobDocument, now: number): Promise<string | null> {
  const broadcast = await findBroadcast(job.subjectId);
  if (!broadcast) return null;
  const { _id: broadcastId, issuerName, filter, title, text } = broadcast;
  const { people, next } = await listAudience(broadcast, job.cursor, now);
  const messages = people.map(({ openid, categoryCode, things }) => {
    const words = broadcastMessage({ of: filter.of, title, text, issuerName }, things);
    const id = idOf('broadcast', broadcastId, openid);
    const { item, plan } = toldMessage({ id, openid, ...words, issuerName, categoryCode }, now);
    return { item: { ...item, broadcastId }, plan: { ...plan, broadcastId } };
  });
  // The inbox first: a push without its message would lead nowhere.
  await addInboxItems(messages.map(({ item }) => item));
  await addPlans(messages.map(({ plan }) => plan));
  if (next === null) await endBroadcast(broadcastId, toInstant(now));
  return next;
}
