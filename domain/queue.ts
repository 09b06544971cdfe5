/** The halves of an officer's queue: what waits for her, and what does not. What is not hers to see has neither rank. */
export const WAITING_RANK = 0;
export const SETTLED_RANK = 1;
