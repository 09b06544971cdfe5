import { MAX_PAGE } from '@domain/constants';
import type { TimelineEvent } from '@domain/events';
import { insertDocument, listDocuments, type Stored, type Transaction } from '../platform/documents';

/**
 * `<subject>:<version>`: every versioned change has one record, whoever repeats the request. What has no version of its own
 * is named by its deed: `<subject>:file:<id>`.
 */
export type EventDocument = Stored & Omit<TimelineEvent, 'id'>;

export const applicationSubject = (id: string): string => `application:${id}`;
export const callSubject = (slug: string): string => `call:${slug}`;
export const organizationSubject = (id: string): string => `organization:${id}`;
export const officerSubject = (id: string): string => `officer:${id}`;
export const projectSubject = (id: string): string => `project:${id}`;

export const recordEventIn = (
  transaction: Transaction,
  version: number | string,
  event: Omit<TimelineEvent, 'id'>,
): Promise<void> => transaction.put<EventDocument>('events', { _id: `${event.subject}:${version}`, ...event });

/** A record that goes with no version: what was tried and refused. The first of its kind is kept. */
export const recordAttempt = (kind: string, event: Omit<TimelineEvent, 'id'>): Promise<boolean> =>
  insertDocument<EventDocument>('events', { _id: `${event.subject}:${kind}`, ...event });
/** Oldest first. */
export const toTimeline = (documents: readonly EventDocument[]): TimelineEvent[] =>
  documents
    .map(({ _id, ...event }) => ({ id: _id, ...event }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** What happened, oldest first; the latest 100 when there is more. */
export async function listEvents(subject: string): Promise<TimelineEvent[]> {
  const documents = await listDocuments<EventDocument>('events', {
    where: { subject },
    orderBy: [['at', 'desc']],
    limit: MAX_PAGE,
    fields: ['subject', 'at', 'actorName', 'actorRole', 'text'],
  });
  return toTimeline(documents.reverse());
}
