import type { Activity } from '@domain/activities/schema';
import { MAX_ACTIVITIES } from '@domain/constants';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, type Stored, type Transaction } from '../platform/documents';

/** `lastKey`: of the latest intention that changed it, so that a repeat changes nothing. */
export type ActivityDocument = Stored & Omit<Activity, 'id'> & { lastKey?: string };

const COLLECTION = 'activities';

export const findActivity = (id: string): Promise<ActivityDocument | null> => findDocument(COLLECTION, id);
export const findActivityIn = (transaction: Transaction, id: string): Promise<ActivityDocument | null> =>
  transaction.find(COLLECTION, id);
export const putActivityIn = (transaction: Transaction, activity: ActivityDocument): Promise<void> =>
  transaction.put(COLLECTION, activity);

const fields = [
  'projectId',
  'organizationId',
  'status',
  'version',
  'title',
  'startsAt',
  'endsAt',
  'place',
  'taskIds',
  'expected',
  'speakers',
  'countries',
  'filings',
  'record',
  'recordedAt',
  'cancelledReason',
  'createdAt',
];

/** In the order in which they are held; a project has no more than fit one page. */
export const listProjectActivities = (projectId: string): Promise<ActivityDocument[]> =>
  listDocuments(COLLECTION, { where: { projectId }, orderBy: [['startsAt', 'asc']], limit: MAX_ACTIVITIES, fields });

export const listActivitiesById = (ids: readonly string[]): Promise<ActivityDocument[]> =>
  listDocuments(COLLECTION, { where: { _id: command.in([...ids]) }, limit: ids.length, fields });

export const toActivity = ({ _id, lastKey: _lastKey, ...activity }: ActivityDocument): Activity => ({
  id: _id,
  ...activity,
});
