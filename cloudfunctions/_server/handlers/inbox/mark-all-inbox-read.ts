import type { Handler } from '../../context';
import { countUnread, listInboxItemsById, markAllRead } from '../../repositories/inbox';
import { clearUnreached, listUnreachedMessageIds } from '../../repositories/reminder-plans';
import { getOpenid } from '../guards';

/** Whoever has read what did not reach her by push need not be rung up any more. */
async function clearRead(openid: string): Promise<void> {
  const unreached = await listUnreachedMessageIds(openid);
  if (unreached.length === 0) return;
  const read = (await listInboxItemsById(unreached)).filter(({ isRead }) => isRead).map(({ _id }) => _id);
  if (read.length > 0) await clearUnreached(openid, read);
}

export const markAllInboxRead: Handler<'inbox.markAllRead'> = async (context, { until }) => {
  const openid = getOpenid(context);
  await markAllRead(openid, until);
  await clearRead(openid);
  return { unread: await countUnread(openid) };
};
