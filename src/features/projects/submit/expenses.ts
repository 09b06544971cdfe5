/** Expenses (支出明细) of an afterwards-funded project: typed in yuan, kept in fen. */
import type { expenseInputSchema } from '@domain/projects/schema';
import type * as z from '@domain/z';
import { newRowId } from '@/lib/new-id';

export interface ExpenseLine {
  key: string;
  item: string;
  /** As typed: `1200.50`. */
  yuan: string;
}
export type Expense = z.infer<typeof expenseInputSchema>;

/** Null for what is no amount of money: letters, three decimals, nothing. */
export function fenOf(yuan: string): number | null {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replace(/[,，\s]/g, ''));
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** `1200.50元`, `300元`: exact, because it is added up and printed. */
export function fenWords(fen: number): string {
  const rest = fen % 100;
  return `${Math.floor(fen / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}元`;
}

const isEmpty = ({ item, yuan }: ExpenseLine): boolean => item.trim() === '' && yuan.trim() === '';

/** What is wrong with a line; null when it is right, or untouched. */
export function lineProblem(line: ExpenseLine): string | null {
  if (isEmpty(line)) return null;
  if (line.item.trim() === '') return '请写明支出内容';
  const fen = fenOf(line.yuan);
  if (fen === null) return '请填写金额，最多两位小数，如 1200.50';
  return fen === 0 ? '金额须大于零' : null;
}

export const totalFen = (lines: readonly ExpenseLine[]): number =>
  lines.reduce((sum, { yuan }) => sum + (fenOf(yuan) ?? 0), 0);

/** The lines as they are sent; untouched ones are left out. */
export const expensesFrom = (lines: readonly ExpenseLine[]): Expense[] =>
  lines.filter((line) => !isEmpty(line)).map(({ item, yuan }) => ({ item: item.trim(), fen: fenOf(yuan) ?? 0 }));

export const newLine = (): ExpenseLine => ({ key: newRowId(), item: '', yuan: '' });

/** What was handed in before, to go on from; one empty line where there is nothing. */
export const linesFrom = (expenses: readonly Expense[]): ExpenseLine[] =>
  expenses.length === 0
    ? [newLine()]
    : expenses.map(({ item, fen }) => ({ key: newRowId(), item, yuan: fenWords(fen).replace('元', '') }));

/** For lists that never change: nothing else tells two equal lines apart. */
export const numbered = (expenses: readonly Expense[]): (Expense & { key: string })[] =>
  expenses.map((expense, index) => ({ ...expense, key: `line-${index}` }));
