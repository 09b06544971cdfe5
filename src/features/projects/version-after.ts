/** Only the very next version: where one was left out, somebody else's change has still to be read. */
export const versionAfter = (shown: number, said: number | null): number => (said === shown + 1 ? said : shown);
