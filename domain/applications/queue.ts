import { SETTLED_RANK, WAITING_RANK } from '../queue';
import type { ApplicationStatus } from './lifecycle';

/** No officer sees it (yet): in neither half of the queue. */
const HIDDEN_RANK = 2;

export const queueRanks: Record<ApplicationStatus, number> = {
  draft: HIDDEN_RANK,
  withdrawn: HIDDEN_RANK,
  submitted: WAITING_RANK,
  formal_review: WAITING_RANK,
  expert_review: WAITING_RANK,
  publicity: WAITING_RANK,
  returned: SETTLED_RANK,
  awarded: SETTLED_RANK,
  registered: SETTLED_RANK,
  declined: SETTLED_RANK,
};
