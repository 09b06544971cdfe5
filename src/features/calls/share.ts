/** The card a call is passed on with: what it is, and until when. */
import type { CallWindow } from '@domain/call/schema';
import { callStatus } from '@domain/call/status';
import { pathTo, type RouteName } from '@domain/routes';
import { formatDate, formatLastMoment, formatMoment, toDate, toMs } from '@domain/time';
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';

export function shareTitle(name: string, window: CallWindow, now: number): string {
  switch (callStatus(window, now)) {
    case 'undated':
      return `${name}，申报日期待定`;
    case 'closed':
      return `${name}，已于${formatDate(toDate(toMs(window.closesBefore as string) - 1), { year: true })}截止`;
    case 'upcoming':
      return `${name}，${formatMoment(window.opensAt as string)}开始申报`;
    default:
      return `${name}，${formatLastMoment(window.closesBefore as string)}截止`;
  }
}

interface Card {
  title: string;
  route: RouteName;
  query: Record<string, string>;
}

/** To a chat and to 朋友圈; whoever opens it lands on the page itself. */
export function useShareCard({ title, route, query }: Card): void {
  const path = pathTo(route, query);
  useShareAppMessage(() => ({ title, path: `/${path}` }));
  useShareTimeline(() => ({ title, query: path.split('?')[1] ?? '' }));
}
