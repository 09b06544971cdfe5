import { projectDueBefore } from '@domain/projects/due';
import { collectingStatuses } from '@domain/projects/lifecycle';
import { makePlan } from '@domain/reminders/plan-document';
import type { Transaction } from '../../platform/documents';
import type { AcceptanceRules } from '../../repositories/calls';
import type { ProjectDocument } from '../../repositories/projects';
import { planId, putPlanIn } from '../../repositories/reminder-plans';

/** The plan follows the project's last day after a change; with nothing left to hand in it is cancelled. */
export function planProjectIn(
  transaction: Transaction,
  project: ProjectDocument,
  rules: Pick<AcceptanceRules, 'acceptance' | 'completion'>,
  now: number,
): Promise<void> {
  const subject = {
    kind: 'project' as const,
    id: project._id,
    version: project.version,
    dueBefore: projectDueBefore(rules, project),
    isPending: collectingStatuses.has(project.status),
  };
  return putPlanIn(transaction, {
    _id: planId('project', project._id),
    ...makePlan(subject, [project.contactOpenid], now),
  });
}
