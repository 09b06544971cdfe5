import type { ItemMark, ItemVerdict } from '@domain/acceptance/schema';
import type { Evidence } from '@domain/files/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { cleanEntries, fileDoubts, reviewable, undecided, verdictOf } from '@/features/projects/review/review-words';
import { entryIn } from './entry-in';

const AT = '2026-10-20T09:00:00.000+08:00';

const file = (itemId: string, more: Partial<Evidence> = {}): Evidence =>
  ({
    id: `${itemId}-1`,
    slot: `item:${itemId}`,
    flags: [],
    integrity: 'verified',
    safety: 'staff',
    ...more,
  }) as Evidence;
const mark = (itemId: string, more: Partial<ItemMark> = {}): ItemMark => ({
  itemId,
  applies: true,
  reason: null,
  note: null,
  at: AT,
  ...more,
});
const returned = (itemId: string): ItemVerdict => ({
  itemId,
  verdict: 'returned',
  comment: '缺公章',
  at: AT,
  byName: '科协工作人员',
});
const ids = (entries: readonly ChecklistEntry[]) => entries.map(({ item }) => item.id);

test('要审的是交上来的，和单位自己说不适用的；没交的选交项、不属于本类型的不用审', () => {
  const checklist = [
    entryIn('submitted', 'submitted'),
    entryIn('optional', 'missing'),
    entryIn('other-track', 'not_applicable'),
    entryIn('said', 'not_applicable', { mark: mark('said', { applies: false, reason: '没有购买设备' }) }),
  ];
  expect(ids(reviewable(checklist))).toEqual(['submitted', 'said']);
  expect(ids(undecided(checklist))).toEqual(['submitted', 'said']);
});

test('补正后重新交上来的，上次的退回不算这次的意见', () => {
  const again = entryIn('accounts', 'submitted', { verdict: returned('accounts') });
  expect(verdictOf(again)).toBeNull();
  expect(verdictOf(entryIn('accounts', 'returned', { verdict: returned('accounts') }))).toBe('returned');
});

test('能一次通过的：没有提示、单位没有另作说明、没有退回过', () => {
  const checklist = [
    entryIn('clean', 'submitted'),
    entryIn('noted', 'submitted', { mark: mark('noted', { note: '第 3 页已改' }) }),
    entryIn('flagged', 'submitted'),
    entryIn('again', 'submitted', { verdict: returned('again') }),
    entryIn('said', 'not_applicable', { mark: mark('said', { applies: false, reason: '没有购买设备' }) }),
    entryIn('done', 'passed'),
  ];
  const evidence = [file('clean'), file('noted'), file('flagged', { flags: ['duplicate'] }), file('again')];
  expect(ids(cleanEntries(checklist, evidence))).toEqual(['clean']);
});

test.each([
  [{ flags: ['duplicate'] }, '和另一个文件相同'],
  [{ flags: ['another_day'] }, '拍摄日期不是活动当天'],
  [{ integrity: 'mismatch' }, '文件和上传时登记的不一致'],
  [{ integrity: 'pending' }, '文件还在核验'],
  [{ safety: 'risky' }, '内容安全检查认为有风险'],
] as [Partial<Evidence>, string][])('文件 %j 要提醒科协', (more, words) => {
  expect(fileDoubts(file('a', more))).toEqual([words]);
});
