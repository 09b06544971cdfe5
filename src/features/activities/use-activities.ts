import type { ActionOutput } from '@domain/contracts';
import { listActivities } from '@domain/contracts/activities/list-activities';
import { useAction } from '@/lib/use-action';

export type Overview = ActionOutput<'activities.list'>;
export type ShownActivity = Overview['activities'][number];

/** One read serves the list and every page about one of its activities. */
export const useActivities = (projectId: string | undefined) =>
  useAction(listActivities, projectId ? { projectId } : null);
