/** The list of calls: which tab, which order, what a search finds. Runs on the phone over the compact list. */
import { callName } from '@domain/call/name';
import { type CallStatus, callStatus } from '@domain/call/status';
import type { CallSummary } from '@domain/call/summary';
import type { CallVerdicts } from '@domain/contracts/calls/list-call-verdicts';
import { toMs } from '@domain/time';

export type CallTab = 'open' | 'mine' | 'all' | 'closed';

export interface ListedCall {
  call: CallSummary;
  status: CallStatus;
  /** Categories whose name or number the search found. */
  foundCategories: CallSummary['categories'];
  /** Unknown to whoever has no organization. */
  verdicts: CallVerdicts | undefined;
}

const isTaking = (status: CallStatus): boolean => status === 'open' || status === 'closing_soon';

const isMine = ({ status, verdicts }: ListedCall): boolean =>
  isTaking(status) && verdicts !== undefined && verdicts.eligible + verdicts.verify > 0;

const tabHolds: Record<CallTab, (listed: ListedCall) => boolean> = {
  open: ({ status }) => isTaking(status),
  mine: isMine,
  all: () => true,
  closed: ({ status }) => status === 'closed',
};

const rank: Record<CallStatus, number> = { closing_soon: 0, open: 0, upcoming: 1, undated: 2, closed: 3 };

/** What may still be applied for first, nearest deadline on top; closed ones last, latest first. */
function compare(a: ListedCall, b: ListedCall): number {
  if (rank[a.status] !== rank[b.status]) return rank[a.status] - rank[b.status];
  const ends = ({ call }: ListedCall) => (call.window.closesBefore ? toMs(call.window.closesBefore) : 0);
  const byDate = a.status === 'closed' ? ends(b) - ends(a) : ends(a) - ends(b);
  // The 演示 call never stands before a real one of the same day.
  return byDate || Number(a.call.isDemo) - Number(b.call.isDemo);
}

/** Spaces and the many quotation marks say nothing in a Chinese search. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s“”"'‘’〔〕[\]（）()]/g, '');

function find(call: CallSummary, query: string): ListedCall['foundCategories'] | null {
  const wanted = plain(query);
  if (!wanted) return [];
  const found = call.categories.filter((category) => plain(`${category.code}${category.name}`).includes(wanted));
  const own = [call.title, callName(call), call.documentNumber ?? '', call.issuer.name, call.issuer.region];
  return found.length > 0 || own.some((text) => plain(text).includes(wanted)) ? found : null;
}

interface Search {
  query: string;
  now: number;
  verdicts?: readonly CallVerdicts[] | undefined;
}

export function searchCalls(calls: readonly CallSummary[], { query, now, verdicts = [] }: Search): ListedCall[] {
  return calls
    .flatMap((call) => {
      const foundCategories = find(call, query);
      if (!foundCategories) return [];
      const status = callStatus(call.window, now);
      return [{ call, status, foundCategories, verdicts: verdicts.find(({ slug }) => slug === call.slug) }];
    })
    .sort(compare);
}

const groupWords: Record<CallStatus, string> = {
  open: '正在申报',
  closing_soon: '正在申报',
  upcoming: '即将开始',
  undated: '日期待定',
  closed: '已截止',
};

/** The arranged list cut where its heading changes. */
export function groupCalls(listed: readonly ListedCall[]): { title: string; calls: ListedCall[] }[] {
  const groups: { title: string; calls: ListedCall[] }[] = [];
  for (const one of listed) {
    const title = groupWords[one.status];
    const last = groups[groups.length - 1];
    if (last?.title === title) last.calls.push(one);
    else groups.push({ title, calls: [one] });
  }
  return groups;
}

export const inTab = (listed: readonly ListedCall[], tab: CallTab): ListedCall[] => listed.filter(tabHolds[tab]);
