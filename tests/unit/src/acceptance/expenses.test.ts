import {
  type ExpenseLine,
  expensesFrom,
  fenOf,
  fenWords,
  lineProblem,
  totalFen,
} from '@/features/projects/submit/expenses';

const line = (item: string, yuan: string): ExpenseLine => ({ key: `${item}${yuan}`, item, yuan });

test.each([
  ['1200.50', 120_050],
  ['1200.5', 120_050],
  ['1,200', 120_000],
  [' 0.01 ', 1],
  ['0', 0],
])('%s 元是 %d 分', (yuan, fen) => {
  expect(fenOf(yuan)).toBe(fen);
});

test.each(['', '一千', '12.345', '-5', '1e3', '.5', '1.'])('“%s”不是金额', (yuan) => {
  expect(fenOf(yuan)).toBeNull();
});

test('分写回元时不差一分', () => {
  for (const fen of [1, 10, 99, 100, 101, 120_050, 1_999_999]) {
    expect(fenOf(fenWords(fen).replace('元', ''))).toBe(fen);
  }
});

test('合计是分的和，不是小数的和', () => {
  expect(totalFen([line('甲', '0.1'), line('乙', '0.2')])).toBe(30);
});

test('空行不算，也不报错；缺一半的说缺哪一半', () => {
  expect(expensesFrom([line('', ''), line(' 场租 ', '300')])).toEqual([{ item: '场租', fen: 30_000 }]);
  expect(lineProblem(line('', ''))).toBeNull();
  expect(lineProblem(line('', '300'))).toBe('请写明支出内容');
  expect(lineProblem(line('场租', ''))).toMatch('请填写金额');
  expect(lineProblem(line('场租', '0'))).toBe('金额须大于零');
  expect(lineProblem(line('场租', '300'))).toBeNull();
});
