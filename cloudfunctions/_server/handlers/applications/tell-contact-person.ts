import { transitionMessage } from '@domain/applications/messages';
import { pathTo } from '@domain/routes';
import { toInstant } from '@domain/time';
import type { Transaction } from '../../platform/documents';
import type { ApplicationDocument } from '../../repositories/applications';
import { applicationSubject } from '../../repositories/events';
import { putInboxItemIn } from '../../repositories/inbox';

/** The inbox message of one transition; its id carries the version, so that a repeat is the same message. */
export async function tellContactPersonIn(
  transaction: Transaction,
  application: ApplicationDocument,
  told: {
    transition: Parameters<typeof transitionMessage>[0];
    version: number;
    now: number;
    award?: { projectId: string; awardedYuan: number };
  },
): Promise<void> {
  const link = told.award
    ? pathTo('checklist', { id: told.award.projectId })
    : pathTo('application', { id: application._id });
  await putInboxItemIn(transaction, {
    _id: `${applicationSubject(application._id)}:${told.version}:${application.contactOpenid}`,
    openid: application.contactOpenid,
    at: toInstant(told.now),
    ...transitionMessage(told.transition, application, told.award?.awardedYuan),
    link,
    isRead: false,
  });
}
