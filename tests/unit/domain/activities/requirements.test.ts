import { countriesAbroad, countriesForFiling, plannedCounts, recordedCounts } from '@domain/activities/counts';
import { daysOf, halfDaysOf } from '@domain/activities/duration';
import { checkActivity, unmetOf } from '@domain/activities/requirements';
import { namedTitle } from '@domain/activities/words';
import { categoryOf, mark } from './support';

const missing = (slug: string, code: string, tracks: string[], over: Parameters<typeof mark>[0]): string[] =>
  unmetOf(checkActivity(categoryOf(slug, code), tracks, mark(over))).map((one) => one.missing);

describe('what the notice asks of one activity is checked when it is planned and when it is recorded', () => {
  it('2026-1 三、（一）: 50 people and above, named 八桂科技讲坛', () => {
    expect(missing('gx-2026', '2026-1', ['2026-1-1'], { counts: { participants: 50 } })).toEqual([]);
    expect(missing('gx-2026', '2026-1', ['2026-1-1'], { counts: { participants: 38 } })).toEqual([
      '参加人数还差 12 人，达到 50 人即可',
    ]);
    expect(
      missing('gx-2026', '2026-1', ['2026-1-1'], { title: '桑蚕产业前沿讲坛', counts: { participants: 80 } }),
    ).toEqual(['活动名称里没有“八桂科技讲坛”，不冠名不能通过验收；请一字不差加在名称最前面']);
  });
  it('what the requirement asks is said with the paragraph it stands in, met or not', () => {
    const all = checkActivity(categoryOf('gx-2026', '2026-1'), ['2026-1-1'], mark({ counts: { participants: 50 } }));
    expect(all.map(({ asked, isMet, source }) => [asked, isMet, source])).toEqual([
      ['活动名称须冠“八桂科技讲坛”', true, '2026-1 三、（一）'],
      ['参加人数 50 人以上', true, '2026-1 三、（一）'],
    ]);
  });
  it('2026-3 三: 3 countries and regions, 港澳台 not counted, 100 people', () => {
    const counts = plannedCounts({
      expected: { participants: 100 },
      speakers: [],
      countries: ['越南', '泰国', '香港', '中国澳门', '台湾地区', '中国'],
    });
    expect(missing('gx-2026', '2026-3', ['2026-3-1'], { taskIds: ['international-event'], counts })).toEqual([
      '国家和地区（中国和港澳台不计）还差 1 个，达到 3 个即可',
    ]);
  });
  it('2026-5 三、（二）1: 10 journals; 2026-4 三、（二）: 20 teams', () => {
    expect(
      missing('gx-2026', '2026-5', ['2026-5-2'], { taskIds: ['editor-meeting'], counts: { journals: 7 } }),
    ).toEqual(['科技期刊还差 3 家，达到 10 家即可']);
    expect(missing('gx-2026', '2026-4', ['2026-4-2'], { taskIds: ['contest'], counts: { teams: 19 } })).toEqual([
      '参赛团队还差 1 支，达到 20 支即可',
    ]);
  });
  it('2023-3 （四）1: half a day, 50 people, 2 experts, of every activity, whichever task it names', () => {
    const at = { startsAt: '2023-09-20T09:00:00+08:00', endsAt: '2023-09-20T11:00:00+08:00' };
    expect(
      missing('gx-2023', '2023-3', ['2023-3-3'], { ...at, taskIds: [], counts: { participants: 38, experts: 1 } }),
    ).toEqual([
      '线上线下还差 12 人，达到 50 人即可',
      '报告专家还差 1 位，达到 2 位即可',
      '活动时间不够 1 个半天：每个半天至少 3 小时，请延长结束时间',
    ]);
  });
  it('2023-3 （四）4: the annual conference is held from August to October, everything else by 10 December', () => {
    const counts = { participants: 60, experts: 2 };
    const on = (day: string) => ({ startsAt: `${day}T09:00:00+08:00`, endsAt: `${day}T12:00:00+08:00`, counts });
    expect(missing('gx-2023', '2023-3', ['2023-3-1'], on('2023-10-31'))).toEqual([]);
    expect(missing('gx-2023', '2023-3', ['2023-3-1'], on('2023-11-01'))).toEqual([
      '举办日期不在规定时间内：须在2023年8月1日起、2023年10月31日前举办，请改期',
    ]);
    expect(missing('gx-2023', '2023-3', ['2023-3-3'], on('2023-12-10'))).toEqual([]);
    expect(missing('gx-2023', '2023-3', ['2023-3-3'], on('2023-12-11'))).toHaveLength(2);
  });
  it('tasks of other tracks are not asked for, even when they are named', () => {
    expect(missing('gx-2026', '2026-1', ['2026-1-2'], { title: '', counts: {} })).toEqual([]);
  });
  it('an activity after the project’s completion is warned about: 2026-1 四 项目完成时限为 2026 年 11 月', () => {
    const late = { startsAt: '2026-12-01T09:00:00+08:00', endsAt: '2026-12-01T12:00:00+08:00' };
    expect(missing('gx-2026', '2026-1', ['2026-1-1'], { ...late, counts: { participants: 50 } })).toEqual([
      '举办日期晚于项目完成时限2026年11月30日，请提前举办，或先申请延期',
    ]);
  });
});

describe('numbers that need not be typed', () => {
  it('speakers are experts at least; a larger number stated stands', () => {
    const speakers = [1, 2].map((n) => ({ name: `专家${n}`, title: '', unit: '', topic: '' }));
    expect(plannedCounts({ expected: {}, speakers, countries: [] })).toEqual({ experts: 2 });
    expect(plannedCounts({ expected: { experts: 5 }, speakers, countries: [] })).toEqual({ experts: 5 });
    expect(plannedCounts({ expected: { experts: 1 }, speakers, countries: [] })).toEqual({ experts: 2 });
  });
  it('afterwards who came counts, not who was expected', () => {
    const speakers = [1, 2].map((n) => ({ name: `专家${n}`, title: '', unit: '', topic: '' }));
    const plan = { expected: { participants: 80, experts: 4 }, speakers, countries: ['越南'] };
    expect(recordedCounts(plan, { counts: {} })).toEqual({ experts: 2, countries: 1 });
    expect(recordedCounts(plan, { counts: { participants: 40, experts: 1 } })).toEqual({
      participants: 40,
      experts: 1,
      countries: 1,
    });
  });
  it('a country named twice is one; for a filing our own counts as well', () => {
    expect(countriesAbroad(['越南', ' 越南', '中国', '澳门'])).toBe(1);
    expect(countriesForFiling(['越南', '老挝', '中国', '香港'])).toBe(3);
  });
  it('half days and days follow the hours, in Beijing', () => {
    const span = (startsAt: string, endsAt: string) => ({ startsAt: `${startsAt}+08:00`, endsAt: `${endsAt}+08:00` });
    expect(halfDaysOf(span('2026-09-18T09:00:00', '2026-09-18T11:59:00'))).toBe(0);
    expect(halfDaysOf(span('2026-09-18T09:00:00', '2026-09-18T12:00:00'))).toBe(1);
    expect(halfDaysOf(span('2026-09-18T09:00:00', '2026-09-18T21:00:00'))).toBe(2);
    expect(halfDaysOf(span('2026-09-18T14:00:00', '2026-09-19T12:00:00'))).toBe(4);
    expect(daysOf(span('2026-09-18T09:00:00', '2026-09-19T17:00:00'))).toBe(2);
    expect(daysOf(span('2026-09-18T09:00:00', '2026-09-19T00:00:00'))).toBe(1);
  });
  it('the required name goes to the front, once', () => {
    expect(namedTitle('桑蚕产业前沿', '八桂科技讲坛')).toBe('八桂科技讲坛：桑蚕产业前沿');
    expect(namedTitle('八桂科技讲坛：桑蚕', '八桂科技讲坛')).toBe('八桂科技讲坛：桑蚕');
    expect(namedTitle(' ', '八桂科技讲坛')).toBe('八桂科技讲坛');
  });
});
