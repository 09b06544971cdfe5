/** An application as text, cell by cell in the form's order: for print, for copying into a portal, for review. */
import type { Category } from '../call/schema';
import type { FormField } from '../form/definition';
import { formatYuan } from '../money';
import { formatDate } from '../time';
import { withoutCoreFields } from './check-application';
import type { Answers, ApplicationCore } from './schema';

export interface Cell {
  /** As in the draft and in comments: `answers.goals`, `core.requestedYuan`. */
  path: string;
  label: string;
  /** One text, its paragraphs kept; empty where nothing was filled in. */
  text: string;
  /** Only of tables: the head, then the rows. */
  table: string[][] | null;
}

export interface CellSection {
  id: string;
  title: string;
  cells: Cell[];
}

const inWords = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const row = (cells: readonly string[]): string => cells.filter(Boolean).join('，');

function tableOf(field: FormField, value: unknown): string[][] | null {
  if (field.type !== 'table' || !Array.isArray(value)) return null;
  const head = field.columns.map(({ label }) => label);
  const rows = (value as { cells: Record<string, unknown> }[]).map(({ cells }) =>
    field.columns.map(({ id }) => inWords(cells[id])),
  );
  return [head, ...rows];
}

function textOf(field: FormField, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.type) {
    case 'money':
      return typeof value === 'number' ? formatYuan(value) : inWords(value);
    case 'date':
      return formatDate(inWords(value), { year: true });
    case 'choices':
      return (value as string[]).join('、');
    case 'files':
      return `${(value as string[]).length} 个文件`;
    case 'person': {
      const { name, title, phone } = value as Record<string, string | undefined>;
      return row([name ?? '', title ?? '', phone ?? '']);
    }
    case 'table':
      return (tableOf(field, value) ?? []).slice(1).map(row).join('\n');
    default:
      return inWords(value);
  }
}

function coreCells(category: Pick<Category, 'tracks'>, core: ApplicationCore): Cell[] {
  const budget = core.budgetLines.map(({ item, yuan }) => [item, formatYuan(yuan)]);
  const tracks = category.tracks.filter(({ code }) => core.trackCodes.includes(code)).map(({ name }) => name);
  const plain = (path: keyof ApplicationCore, label: string, text: string): Cell => ({
    path: `core.${path}`,
    label,
    text,
    table: null,
  });
  return [
    ...(category.tracks.length > 0 ? [plain('trackCodes', '申报类型', tracks.join('、'))] : []),
    plain('requestedYuan', '申请金额', core.requestedYuan === null ? '' : formatYuan(core.requestedYuan)),
    {
      path: 'core.budgetLines',
      label: '经费预算',
      text: budget.map(row).join('\n'),
      table: [['支出内容', '金额'], ...budget],
    },
    ...(core.partners.length > 0 ? [plain('partners', '联合申报单位', core.partners.join('、'))] : []),
  ];
}

export function applicationCells(category: Category, core: ApplicationCore, answers: Answers): CellSection[] {
  return [
    { id: 'core', title: '申报类型与经费', cells: coreCells(category, core) },
    ...withoutCoreFields(category).sections.map(({ id, title, fields }) => ({
      id,
      title,
      cells: fields
        // Signed by hand on the printed copy.
        .filter(({ type }) => type !== 'signature')
        .map((field) => ({
          path: `answers.${field.id}`,
          label: field.label,
          text: textOf(field, answers[field.id]),
          table: tableOf(field, answers[field.id]),
        })),
    })),
  ];
}
