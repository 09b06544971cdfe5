/** A message to many while it is being written. */
import type { BroadcastFilter } from '@domain/reminders/broadcast';
import { newId } from '@/lib/new-id';
import { applicationStatusesOf, projectStatusesOf } from './stage-groups';

export interface Draft {
  /** Of this very message: sent again it is the same, changed it is another. */
  key: string;
  callSlug: string;
  of: BroadcastFilter['of'];
  /** Empty: all. */
  categoryCodes: string[];
  /** Ids of stage groups. */
  stages: string[];
  only: string[];
  title: string;
  text: string;
}

export const emptyDraft = (callSlug: string): Draft => ({
  ...{
    key: newId(),
    callSlug,
    of: 'applications',
    categoryCodes: [],
    stages: ['draft'],
    only: [],
    title: '',
    text: '',
  },
});

/** Null while no stage is chosen: then it would go to nobody. */
export function filterOf({ callSlug, of, categoryCodes, stages, only }: Draft): BroadcastFilter | null {
  const common = {
    callSlug,
    ...(categoryCodes.length > 0 ? { categoryCodes } : {}),
    ...(only.includes('unreached') ? { onlyUnreached: true } : {}),
  };
  if (of === 'applications') {
    const statuses = applicationStatusesOf(stages);
    return statuses.length > 0 ? { of, ...common, statuses } : null;
  }
  const statuses = projectStatusesOf(stages);
  return statuses.length > 0
    ? { of, ...common, statuses, ...(only.includes('missing') ? { onlyMissing: true } : {}) }
    : null;
}
