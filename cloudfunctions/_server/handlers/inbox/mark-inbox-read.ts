import type { Handler } from '../../context';
import { countUnread, markRead } from '../../repositories/inbox';
import { clearUnreached } from '../../repositories/reminder-plans';
import { getOpenid } from '../guards';

export const markInboxRead: Handler<'inbox.markRead'> = async (context, { ids }) => {
  const openid = getOpenid(context);
  await Promise.all([markRead(openid, ids), clearUnreached(openid, ids)]);
  return { unread: await countUnread(openid) };
};
