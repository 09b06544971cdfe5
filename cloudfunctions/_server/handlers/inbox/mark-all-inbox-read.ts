import type { Handler } from '../../context';
import { countUnread, markAllRead } from '../../repositories/inbox';
import { getOpenid } from '../guards';

export const markAllInboxRead: Handler<'inbox.markAllRead'> = async (context, { until }) => {
  const openid = getOpenid(context);
  await markAllRead(openid, until);
  return { unread: await countUnread(openid) };
};
