import type { Evidence } from '@domain/files/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { cleanEntries, fileDoubts } from '@/features/projects/review/review-words';
import { entryIn, mark, verdict } from '../../domain/acceptance/support';

const file = (itemId: string, more: Partial<Evidence> = {}): Evidence =>
  ({
    id: `${itemId}-1`,
    slot: `item:${itemId}`,
    flags: [],
    integrity: 'verified',
    safety: 'staff',
    ...more,
  }) as Evidence;
const ids = (entries: readonly ChecklistEntry[]) => entries.map(({ item }) => item.id);

test('能一次通过的：没有提示、单位没有另作说明、没有退回过', () => {
  const checklist = [
    entryIn('clean', 'submitted'),
    entryIn('noted', 'submitted', {
      mark: mark({ itemId: 'noted', applies: true, reason: null, note: '第 3 页已改' }),
    }),
    entryIn('flagged', 'submitted'),
    entryIn('again', 'submitted', { verdict: verdict({ itemId: 'again' }) }),
    entryIn('said', 'not_applicable', { mark: mark({ itemId: 'said' }) }),
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
