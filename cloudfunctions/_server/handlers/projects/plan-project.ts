import { asksTheSame } from '@domain/reminders/matter';
import type { Transaction } from '../../platform/documents';
import { replanIn } from '../../reminders/replan';
import { projectSubject } from '../../reminders/subjects';
import type { AcceptanceRules } from '../../repositories/calls';
import type { ProjectDocument } from '../../repositories/projects';

/** The plan follows the project's dates after a change; with nothing left to hand in it is cancelled. */
export function planProjectIn(
  transaction: Transaction,
  project: ProjectDocument,
  rules: AcceptanceRules,
  now: number,
): Promise<void> {
  const { _id, version, issuerName, categoryCode, contactOpenid, createdAt: startedAt } = project;
  return replanIn(
    transaction,
    { kind: 'project', id: _id, version, issuerName, categoryCode, startedAt, ...projectSubject(project, rules) },
    [contactOpenid],
    now,
  );
}

/** After any change of what its dates or its checklist are made of: plans anew only where that moves a date, or what asks for it. */
export async function replanProjectIn(
  transaction: Transaction,
  { before, after }: { before: ProjectDocument; after: ProjectDocument },
  rules: AcceptanceRules,
  now: number,
): Promise<void> {
  if (asksTheSame(projectSubject(before, rules).matters, projectSubject(after, rules).matters)) return;
  await planProjectIn(transaction, after, rules, now);
}
