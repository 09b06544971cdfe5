import type { ActionOutput } from '@domain/contracts';
import { listInbox } from '@domain/contracts/inbox/list-inbox';
import { markAllInboxRead } from '@domain/contracts/inbox/mark-all-inbox-read';
import { markInboxRead } from '@domain/contracts/inbox/mark-inbox-read';
import type { InboxItem } from '@domain/reminders/schema';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { tell, tellFailure } from '@/lib/feedback';
import { openPath } from '@/lib/navigate';
import { type ActionState, amendRead, runAction, useAction } from '@/lib/use-action';

const INBOX_TAB = 2;

/** Tab badges exist only while a tab page is open; elsewhere the platform refuses, which is no fault. */
function showBadge(unread: number): void {
  const done =
    unread > 0
      ? Taro.setTabBarBadge({ index: INBOX_TAB, text: unread > 99 ? '99+' : String(unread) })
      : Taro.removeTabBarBadge({ index: INBOX_TAB });
  Promise.resolve(done).catch(() => undefined);
}

export function useInbox(): ActionState<ActionOutput<'inbox.list'>> {
  const state = useAction(listInbox, {});
  const unread = state.data?.unread;
  useEffect(() => {
    if (unread !== undefined) showBadge(unread);
  }, [unread]);
  return state;
}

/** Marks as read at once and opens what the message is about; a lost mark only leaves it unread. */
export async function openInboxItem(item: InboxItem): Promise<void> {
  if (!item.isRead) {
    void amendRead(listInbox, {}, (data) => ({
      items: data.items.map((other) => (other.id === item.id ? { ...other, isRead: true } : other)),
      unread: Math.max(0, data.unread - 1),
    }));
    runAction(markInboxRead, { ids: [item.id] }).catch(() => undefined);
  }
  // A page that an older message names may be gone from this version.
  if (item.link) await openPath(item.link).catch(() => tell('这条消息指向的页面已经没有了'));
}

/** Those that are shown; what has come meanwhile stays unread. */
export async function readAll([newest]: readonly InboxItem[]): Promise<void> {
  if (!newest) return;
  try {
    const { unread } = await runAction(markAllInboxRead, { until: newest.at });
    await amendRead(listInbox, {}, ({ items }) => ({
      items: items.map((item) => ({ ...item, isRead: true })),
      unread,
    }));
  } catch (error) {
    tellFailure(error);
  }
}
