import { FILING_LEAD, filingTodos } from '@domain/activities/filings';
import { addWorkingDays } from '@domain/calendar/working-days';
import { filingsOf } from './support';

const todos = (slug: string, code: string, tracks: string[], title: string, countries: string[] = []) =>
  filingTodos(filingsOf(slug, code, tracks), {
    title,
    countries,
    expected: {},
    startsAt: '2026-09-18T09:00:00+08:00',
  });
const kinds = (...input: Parameters<typeof todos>) => todos(...input).map(({ id }) => id);

describe('filings an activity needs', () => {
  it.each(['论坛', '峰会', '讲坛', '讲座', '大会', '年会', '研讨会', '报告会'])(
    'gx-2026 二、（二）5: a %s is filed with the association and civil affairs',
    (word) => {
      const [filing] = todos('gx-2026', '2026-4', ['2026-4-1'], `桑蚕产业${word}`);
      expect(filing).toMatchObject({ id: 'forum', title: '报自治区科协和自治区民政厅备案', source: '二、（二）5' });
    },
  );
  it('gx-2026 二、（二）5: people of 3 countries and regions need foreign-affairs approval, 港澳台 not counted', () => {
    const at = (countries: string[]) => kinds('gx-2026', '2026-3', ['2026-3-1'], '桑蚕合作交流', countries);
    expect(at(['越南', '泰国', '老挝'])).toEqual(['foreign_affairs']);
    expect(at(['越南', '泰国', '中国'])).toEqual(['foreign_affairs']);
    expect(at(['越南', '泰国', '香港', '台湾'])).toEqual([]);
  });
  it('an enterprise service needs none', () => {
    expect(kinds('gx-2026', '2026-4', ['2026-4-1'], '专家助企赋能：丝绸企业行')).toEqual([]);
  });
  it('gx-2023 2023-3 （四）2: experts and topics of every activity are filed; （五）2: scholars of 3 countries', () => {
    expect(kinds('gx-2023', '2023-3', ['2023-3-1'], '分会场')).toEqual(['experts']);
    expect(kinds('gx-2023', '2023-3', ['2023-3-3'], '讲坛', ['越南', '泰国', '老挝'])).toEqual([
      'experts',
      'foreign_affairs',
    ]);
    expect(kinds('gx-2023', '2023-10', [], '科普讲座', ['越南', '泰国', '老挝'])).toEqual([]);
  });
  it('its last day is our advice, counted in working days before the activity', () => {
    const [forum] = todos('gx-2026', '2026-1', ['2026-1-1'], '八桂科技讲坛');
    expect(forum?.dueOn).toBe(addWorkingDays('2026-09-18', -FILING_LEAD.forum).date);
    expect(forum?.dueOn).toBe('2026-08-28');
  });
  it('moving the activity moves what is still to be filed; what was filed stays filed, even when not needed any more', () => {
    const rules = filingsOf('gx-2026', '2026-1', ['2026-1-1']);
    const activity = { title: '八桂科技讲坛', countries: [], expected: {}, startsAt: '2026-09-18T09:00:00+08:00' };
    const before = filingTodos(rules, activity);
    const moved = filingTodos(rules, { ...activity, startsAt: '2026-09-25T09:00:00+08:00' }, before);
    expect(moved.map(({ dueOn }) => dueOn)).toEqual(['2026-09-07']);
    const filed = before.map((todo) => ({ ...todo, doneOn: '2026-08-20', number: '桂科协备 12' }));
    const renamed = filingTodos(rules, { ...activity, title: '沙龙' }, filed);
    expect(renamed).toMatchObject([{ id: 'forum', doneOn: '2026-08-20', number: '桂科协备 12' }]);
    expect(filingTodos(rules, { ...activity, title: '沙龙' }, before)).toEqual([]);
  });
});
