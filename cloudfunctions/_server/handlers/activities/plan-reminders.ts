import type { Transaction } from '../../platform/documents';
import { replanIn } from '../../reminders/replan';
import { activitySubject } from '../../reminders/subjects';
import type { ActivityDocument } from '../../repositories/activities';
import type { AcceptanceRules } from '../../repositories/calls';
import type { ProjectDocument } from '../../repositories/projects';

/** Its filings, its day and its record; once it was recorded or cancelled, nothing is left to remind of. */
export function planActivityIn(
  transaction: Transaction,
  activity: ActivityDocument,
  project: ProjectDocument,
  rules: AcceptanceRules,
  now: number,
): Promise<void> {
  const { issuerName, categoryCode, contactOpenid } = project;
  const { _id, version, createdAt: startedAt } = activity;
  return replanIn(
    transaction,
    {
      kind: 'activity',
      id: _id,
      version,
      issuerName,
      categoryCode,
      startedAt,
      ...activitySubject(activity, project, rules, now),
    },
    [contactOpenid],
    now,
  );
}
