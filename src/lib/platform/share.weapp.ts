/** WeChat's own share button sends the page as a card. */
export const canSendCard = true;
/** Cards carry the page itself; there is no address to copy. */
export const addressOf = (path: string): string => path;
