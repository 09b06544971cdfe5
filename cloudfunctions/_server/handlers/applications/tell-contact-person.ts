import { transitionMessage } from '@domain/applications/messages';
import { pathTo } from '@domain/routes';
import type { Transaction } from '../../platform/documents';
import { tellIn, toldId } from '../../reminders/tell';
import type { ApplicationDocument } from '../../repositories/applications';
import { applicationSubject } from '../../repositories/events';

interface Told {
  transition: Parameters<typeof transitionMessage>[0];
  version: number;
  now: number;
  details?: Parameters<typeof transitionMessage>[2];
}

/** The message of one transition; its id carries the version, so that a repeat is the same message. */
export async function tellContactPersonIn(
  transaction: Transaction,
  application: ApplicationDocument,
  { transition, version, now, details }: Told,
): Promise<void> {
  const link = application.projectId
    ? pathTo('project', { id: application.projectId })
    : pathTo('application', { id: application._id });
  const { contactOpenid: openid, issuerName, categoryCode } = application;
  const id = toldId(`${applicationSubject(application._id)}:${version}`, openid);
  const message = transitionMessage(transition, application, details);
  await tellIn(transaction, { id, openid, ...message, link, issuerName, categoryCode }, now);
}
