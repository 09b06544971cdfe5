/** The notice's form filled in, cell by cell, as it is read and printed: what the core answers is written into its cells. */
import type { Category } from '../call/schema';
import type { FormDefinition, FormField } from '../form/definition';
import type { PersonPart } from '../form/person';
import { rowSchema, writtenRows } from '../form/rows';
import { formatDate } from '../time';
import * as z from '../z';
import { wholeCore } from './check-application';
import { coreCellOf, isMoneyCell } from './core-cells';
import { sumOf, writtenLines } from './money';
import type { Answers, ApplicationCore } from './schema';

export interface Filled {
  category: Pick<Category, 'tracks' | 'form'> & Category;
  core: ApplicationCore;
  answers: Answers;
  organizationName: string;
}
export interface NoticeCell {
  id: string;
  /** Where it is filled in: `answers.goals`, `core.leader`. Comments point there. */
  path: string;
  label: string;
  text: string;
  /** Only of tables: the head, then the rows. */
  table: string[][] | null;
}
export interface NoticeSection {
  id: string;
  title: string;
  cells: NoticeCell[];
}

export const joined = (parts: readonly unknown[], between: string): string =>
  parts.filter((part) => part !== undefined && part !== null && part !== '').join(between);

const personText = (person: Partial<Record<PersonPart, unknown>>): string =>
  joined([person.name, person.title, person.phone], '，');

function rowsText(field: FormField, value: unknown): string {
  const rows = z.array(rowSchema).safeParse(value);
  if (!rows.success) return '';
  return writtenRows(rows.data)
    .map((row, index) => {
      const cells = field.columns.map((column) => joined([column.label, row.cells[column.id]], '：'));
      return `${index + 1}. ${cells.join('；')}`;
    })
    .join('\n');
}

/** What was answered, as a person would write it on paper. */
export function answerText(field: FormField, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field.type === 'table') return rowsText(field, value);
  if (field.type === 'files') return Array.isArray(value) && value.length > 0 ? `附件 ${value.length} 份` : '';
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'object') return personText(value);
  const text = String(value);
  return field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text, { year: true }) : text;
}

/** To the last yuan and in one unit: it is printed, stamped and pasted into a portal. */
export function budgetText({ requestedYuan, budgetLines }: ApplicationCore): string {
  const lines = writtenLines(budgetLines).map(({ item, yuan }) => `${item} ${yuan}元`);
  const head = requestedYuan === null ? '' : `申请经费 ${requestedYuan}元`;
  const tail = lines.length > 1 ? `合计 ${sumOf(budgetLines)}元` : '';
  return joined([head, ...lines, tail], '\n');
}

function cellText(field: FormField, { category, core, answers, organizationName }: Filled): string {
  const cell = coreCellOf(category, field);
  const own = answerText(field, answers[field.id]);
  if (cell === null) return isMoneyCell(field) ? joined([budgetText(core), own], '\n') : own;
  switch (cell.kind) {
    case 'tracks':
      return category.tracks
        .filter(({ code }) => core.trackCodes.includes(code))
        .map(({ name }) => name)
        .join('、');
    case 'applicant':
      return joined([organizationName, ...core.partners], '、');
    case 'person': {
      const person: Partial<Record<PersonPart, string>> = core[cell.person];
      return cell.part === null ? personText(person) : (person[cell.part] ?? '');
    }
  }
}

function pathOf({ category }: Filled, field: FormField): string {
  const cell = coreCellOf(category, field);
  switch (cell?.kind) {
    case 'tracks':
      return 'core.trackCodes';
    case 'applicant':
      return 'core.partners';
    case 'person':
      return `core.${cell.person}`;
    default:
      return `answers.${field.id}`;
  }
}

function tableOf(field: FormField, value: unknown): string[][] | null {
  if (field.type !== 'table') return null;
  const rows = z.array(rowSchema).safeParse(value);
  const written = rows.success ? writtenRows(rows.data) : [];
  const head = field.columns.map(({ label }) => label);
  return [head, ...written.map((row) => field.columns.map(({ id }) => String(row.cells[id] ?? '')))];
}

export function noticeCells(filled: Filled): NoticeSection[] {
  const core = wholeCore(filled.category, filled.core, filled.answers);
  const form: FormDefinition = filled.category.form;
  return form.sections.map((section) => ({
    id: section.id,
    title: section.title,
    cells: section.fields
      .filter((field) => field.type !== 'signature')
      .map((field) => ({
        id: field.id,
        path: pathOf(filled, field),
        label: field.label,
        text: cellText(field, { ...filled, core }),
        table: tableOf(field, filled.answers[field.id]),
      })),
  }));
}
