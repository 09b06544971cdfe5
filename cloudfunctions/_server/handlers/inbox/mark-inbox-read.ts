import type { Handler } from '../../context';
import { countUnread, markRead } from '../../repositories/inbox';
import { getOpenid } from '../guards';

export const markInboxRead: Handler<'inbox.markRead'> = async (context, { ids }) => {
  const openid = getOpenid(context);
  await markRead(openid, ids);
  return { unread: await countUnread(openid) };
};
