/** Activities of the real notices, to be measured against their own tasks. */

import { filingRulesOf, filingsOfTracks } from '@domain/activities/filings-needed';
import type { ActivityMark } from '@domain/activities/schema';
import type { Category } from '@domain/call/schema';
import { getCategory, readCall } from '../../data/support';

const calls = new Map<string, ReturnType<typeof readCall>>();

export function callOf(slug: string): ReturnType<typeof readCall> {
  const call = calls.get(slug) ?? readCall(slug);
  calls.set(slug, call);
  return call;
}

export const categoryOf = (slug: string, code: string): Category => getCategory(callOf(slug), code);

export const filingsOf = (slug: string, code: string, tracks: string[]) =>
  filingsOfTracks(filingRulesOf(callOf(slug), categoryOf(slug, code)), tracks);

export const mark = (over: Partial<ActivityMark> = {}): ActivityMark => ({
  id: 'a1',
  status: 'held',
  title: '八桂科技讲坛：桑蚕产业前沿',
  startsAt: '2026-09-18T09:00:00+08:00',
  endsAt: '2026-09-18T12:00:00+08:00',
  taskIds: ['forum'],
  counts: {},
  ...over,
});
