import { goTo } from '@/lib/navigate';
import type { NextStep } from './next-step';

/** The page on which a step is done. */
export function openStep(projectId: string, step: NextStep): Promise<void> {
  if (step.kind === 'plan') return goTo('activityPlan', { id: projectId, taskId: step.proposal.taskId });
  const query = { id: projectId, activityId: step.activity.id };
  if (step.kind === 'record') return goTo('activityRecord', query);
  return goTo(step.kind === 'fix' ? 'activityPlan' : 'activity', query);
}
