import { transitionMessage } from '@domain/applications/messages';
import { pathTo } from '@domain/routes';
import { toInstant } from '@domain/time';
import type { Transaction } from '../../platform/documents';
import type { ApplicationDocument } from '../../repositories/applications';
import { applicationSubject } from '../../repositories/events';
import { putInboxItemIn } from '../../repositories/inbox';

interface Told {
  transition: Parameters<typeof transitionMessage>[0];
  version: number;
  now: number;
  details?: Parameters<typeof transitionMessage>[2];
}

/** The inbox message of one transition; its id carries the version, so that a repeat is the same message. */
export async function tellContactPersonIn(
  transaction: Transaction,
  application: ApplicationDocument,
  { transition, version, now, details }: Told,
): Promise<void> {
  const link = application.projectId
    ? pathTo('project', { id: application.projectId })
    : pathTo('application', { id: application._id });
  await putInboxItemIn(transaction, {
    _id: `${applicationSubject(application._id)}:${version}:${application.contactOpenid}`,
    openid: application.contactOpenid,
    at: toInstant(now),
    ...transitionMessage(transition, application, details),
    link,
    isRead: false,
  });
}
