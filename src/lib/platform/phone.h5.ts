/** A browser knows no telephone number: it is typed. */
export const canAskPhone = false;
