import type { CallSummary } from '@domain/call/summary';
import { callSummarySchema } from '@domain/call/summary';
import { toMs } from '@domain/time';
import { applyingOrganization, startBlocker } from '@/features/calls/applicant';
import { groupCalls, inTab, searchCalls } from '@/features/calls/arrange-calls';
import { formatQuota, totalQuota, totalYuan } from '@/features/calls/call-facts';
import { closedReason } from '@/features/calls/closed-reason';
import { readCall } from '../data/support';

const NOW = toMs('2026-04-20T10:00:00+08:00');
const summary = (slug: string, isDemo = false): CallSummary => callSummarySchema.parse({ ...readCall(slug), isDemo });
const calls = ['xj-2023', 'hn-2022', 'gd-2024', 'gx-2023', 'gx-2026'].map((slug) => summary(slug));
const slugs = (query: string) => searchCalls(calls, { query, now: NOW }).map(({ call }) => call.slug);

describe('the list puts first what may still be applied for', () => {
  it('open, then undated, then closed with the latest first', () => {
    expect(slugs('')).toEqual(['gx-2026', 'hn-2022', 'gd-2024', 'gx-2023', 'xj-2023']);
    expect(groupCalls(searchCalls(calls, { query: '', now: NOW })).map(({ title }) => title)).toEqual([
      '正在申报',
      '日期待定',
      '已截止',
    ]);
  });
  it('the tabs hold what they say', () => {
    const listed = searchCalls(calls, { query: '', now: NOW });
    expect(inTab(listed, 'open')).toHaveLength(1);
    expect(inTab(listed, 'closed')).toHaveLength(3);
    expect(inTab(listed, 'all')).toHaveLength(5);
  });
  it('a real call stands before the 演示 call of the same day', () => {
    const demo = { ...summary('gx-2026', true), slug: 'demo' };
    expect(searchCalls([demo, summary('gx-2026')], { query: '', now: NOW }).map(({ call }) => call.slug)).toEqual([
      'gx-2026',
      'demo',
    ]);
  });
});

describe('what my organizations may apply for', () => {
  const counts = { isOurs: true, eligible: 0, verify: 0, joint: 0 };
  const mine = (slug: string, told: Partial<typeof counts>) => {
    const verdicts = [{ ...counts, ...told, slug }];
    return inTab(searchCalls(calls, { query: '', now: NOW, verdicts }), 'mine').map(({ call }) => call.slug);
  };
  it('is open, and has a category that is open to them or may be once a proof is verified', () => {
    expect(mine('gx-2026', { eligible: 2 })).toEqual(['gx-2026']);
    expect(mine('gx-2026', { verify: 1 })).toEqual(['gx-2026']);
    expect(mine('gx-2026', { joint: 7 })).toEqual([]);
    expect(mine('gx-2026', {})).toEqual([]);
  });
  it('is nothing that has closed since it was read, and nothing for who has no organization', () => {
    expect(mine('gx-2023', { eligible: 2 })).toEqual([]);
    expect(inTab(searchCalls(calls, { query: '', now: NOW }), 'mine')).toEqual([]);
  });
});

describe('a search finds a call by anything printed on it', () => {
  it.each([
    ['part of a category’s name', '海智计划', ['gx-2026', 'gx-2023']],
    ['the number without its brackets', '桂科协学发2026', ['gx-2026']],
    ['quotation marks do not matter', '提质增效', ['gx-2026', 'gx-2023']],
    ['the association', '湖南', ['hn-2022']],
    ['nothing that exists', '量子通信大赛', []],
  ])('%s', (_name, query, expected) => {
    expect(slugs(query)).toEqual(expected);
  });
  it('and says which categories it found', () => {
    const [found] = searchCalls(calls, { query: '2026-6', now: NOW });
    expect(found?.foundCategories.map(({ code }) => code)).toEqual(['2026-6']);
  });
});

describe('the numbers of a call', () => {
  it('gx-2026 adds up as its overview table prints it: 99 projects, 171万元', () => {
    expect(totalQuota(readCall('gx-2026').categories)).toBe(99);
    expect(totalYuan(readCall('gx-2026').categories)).toBe(1_710_000);
  });
  it('no sum where a category states no part of it', () => {
    const [first, ...rest] = readCall('gx-2026').categories;
    expect(totalYuan([{ ...first, fundingTotalYuan: null } as never, ...rest])).toBeNull();
  });
  it.each([
    [{ min: null, max: 20 }, '不超过20项'],
    [{ min: 2, max: 2 }, '2项'],
    [{ min: 1, max: 3 }, '1–3项'],
    [{ min: 1, max: null }, '不少于1项'],
    [{ min: null, max: null }, null],
  ])('a quota of %j reads %s', (quota, words) => {
    expect(formatQuota(quota)).toBe(words);
  });
});

describe('the button says why nobody may apply', () => {
  const { window } = readCall('gx-2026');
  const organization = { approvedAt: '2026-01-01T00:00:00+08:00' } as never;
  it('after the deadline, with its date (gx-2026 三、（一）)', () => {
    expect(closedReason(window, toMs('2026-04-22T23:59:59.999+08:00'))).toBeNull();
    expect(closedReason(window, toMs('2026-04-23T00:00:00+08:00'))).toBe('申报已于2026年4月22日截止');
  });
  it('while a call has no date yet (hn-2022 states none)', () => {
    expect(closedReason(readCall('hn-2022').window, NOW)).toBe('申报日期待定，公布后即可申报');
  });
  it('to someone without an organization, and for a deferred category', () => {
    const here = { category: { open: true }, closedReason: null, organization, told: null };
    expect(startBlocker({ ...here, organization: null })).toContain('项目联系人');
    expect(startBlocker({ ...here, category: { open: false } })).toContain('暂缓');
    expect(startBlocker(here)).toBeNull();
    expect(applyingOrganization(undefined)).toBeNull();
  });
});
