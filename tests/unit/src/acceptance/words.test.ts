import { nextEntry } from '@domain/projects/entries';
import { toMs } from '@domain/time';
import { exemptReason, nextEntryLabel } from '@/features/projects/checklist-words';
import { daysWords, dueWords, shortDate } from '@/features/projects/due-words';
import { hashWords } from '@/features/projects/paper/manifest-words';
import { paperState } from '@/features/projects/paper/paper-words';
import { entryIn } from '../../domain/acceptance/support';

const NOW = toMs('2026-11-22T10:00:00+08:00');
const none = { paper: null, electronic: null };

test('退回的排在还没交的前面', () => {
  const next = nextEntry([entryIn('1', 'missing'), entryIn('2', 'passed'), entryIn('3', 'returned')]);
  expect(next && nextEntryLabel(next)).toBe('去补正：材料3');
});

test('不适用的原因：自己写的，或通知的条件', () => {
  const mark = { itemId: '1', applies: false, reason: '没有购买设备', note: null, at: '2026-11-20T09:00:00.000+08:00' };
  expect(exemptReason(entryIn('1', 'not_applicable', { mark }))).toBe('没有购买设备');
  const conditional = entryIn('1', 'not_applicable');
  expect(exemptReason({ ...conditional, item: { ...conditional.item, when: '举办线上活动' } })).toBe(
    '举办线上活动才需要',
  );
});

test.each([
  ['2026-11-22', '今天到期'],
  ['2026-11-25', '还有 3 天'],
  ['2026-11-20', '已逾期 2 天'],
])('%s：%s', (date, words) => {
  expect(daysWords(date, NOW)).toBe(words);
});

test('别的年份写出年份；放假安排没公布的说是估算', () => {
  expect(shortDate('2026-11-30', NOW)).toBe('11月30日');
  expect(shortDate('2027-01-08', NOW)).toBe('2027年1月8日');
  expect(dueWords('2027-11-30', false, NOW)).toContain('按工作日估算');
});

test('纸质材料到哪一步，一句话说清', () => {
  const sent = { way: 'post', on: '2026-11-20', number: 'SF123', copies: 4, receivedOn: null } as const;
  expect(paperState(null, { paper: 4, electronic: 1 })).toBe('通知要求纸质 4 份、电子 1 份，还没有登记寄送');
  expect(paperState(sent, none)).toBe('11月20日寄出 4 份，单号 SF123，等科协签收');
  expect(paperState({ ...sent, receivedOn: '2026-11-21' }, none)).toBe('科协11月21日收到 4 份');
});

test('校验码短到能用眼核对', () => {
  expect(hashWords('0123456789abcdef0123456789abcdef')).toBe('0123 4567 89AB CDEF');
});
