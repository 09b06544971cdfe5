import type { Handler } from '../../context';
import { countUnread, listInboxItems } from '../../repositories/inbox';
import { getOpenid } from '../guards';

export const listInbox: Handler<'inbox.list'> = async (context) => {
  const openid = getOpenid(context);
  const [items, unread] = await Promise.all([listInboxItems(openid), countUnread(openid)]);
  return { items, unread };
};
