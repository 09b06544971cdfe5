/** The officers' queues of applications and of projects: two halves each, see the indexes `officer_queue`. */
import { QUEUE_PAGE } from '@domain/constants';
import { SETTLED_RANK, WAITING_RANK } from '@domain/queue';
import { command } from '../platform/cloud';
import { listDocuments, type Stored } from '../platform/documents';

export interface QueueScope {
  issuerName: string;
  /** Those an officer looks after; null: all. */
  categories: readonly string[] | null;
}
export interface QueuePage {
  waiting: boolean;
  /** Where the page before ended. */
  before?: string | undefined;
}

/** A page of one half, latest change first. */
export const listQueuePage = <T extends Stored>(
  collection: string,
  { issuerName, categories }: QueueScope,
  { waiting, before }: QueuePage,
  fields: readonly string[],
): Promise<T[]> =>
  listDocuments<T>(collection, {
    where: {
      issuerName,
      ...(categories === null ? {} : { categoryCode: command.in([...categories]) }),
      queueRank: waiting ? WAITING_RANK : SETTLED_RANK,
      ...(before === undefined ? {} : { updatedAt: command.lt(before) }),
    },
    orderBy: [['updatedAt', 'desc']],
    limit: QUEUE_PAGE,
    fields,
  });
