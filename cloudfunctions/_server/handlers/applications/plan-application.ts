import type { Transaction } from '../../platform/documents';
import { replanIn } from '../../reminders/replan';
import { applicationSubject } from '../../reminders/subjects';
import type { ApplicationDocument } from '../../repositories/applications';

/** The plan follows what the application asks for after a change; with nothing left to do it is cancelled. */
export function planApplicationIn(
  transaction: Transaction,
  application: ApplicationDocument,
  now: number,
): Promise<void> {
  const { _id, version, issuerName, categoryCode, contactOpenid, createdAt: startedAt } = application;
  const subject = applicationSubject(_id, application, now);
  return replanIn(
    transaction,
    { kind: 'application', id: _id, version, issuerName, categoryCode, startedAt, ...subject },
    [contactOpenid],
    now,
  );
}
