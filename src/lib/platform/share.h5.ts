/** A browser has no cards: it gives the page's address (browser only). */
export const canSendCard = false;
export const addressOf = (path: string): string => `${window.location.origin}/#/${path}`;
