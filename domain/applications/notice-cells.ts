/** The notice's form filled in, cell by cell, as it is read and printed: what the core answers is written into its cells. */
import type { Category } from '../call/schema';
import type { FormDefinition, FormField } from '../form/definition';
import { type PersonPart, personPartWords } from '../form/person';
import { rowSchema, writtenRows } from '../form/rows';
import { formatYuan } from '../money';
import { formatDate } from '../time';
import * as z from '../z';
import { wholeCore } from './check-application';
import { coreCellOf, isMoneyCell } from './core-cells';
import { sumOf, tierOf, tiersOf, writtenLines } from './money';
import type { Answers, ApplicationCore } from './schema';

interface Filled {
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

const joined = (parts: readonly unknown[], between: string): string =>
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

/** 申请 1.5万元：专家咨询费 9000元；场地租赁费 6000元 */
export function budgetText({ requestedYuan, budgetLines }: ApplicationCore): string {
  const lines = writtenLines(budgetLines).map(({ item, yuan }) => `${item} ${formatYuan(yuan)}`);
  const head = requestedYuan === null ? '' : `申请经费 ${formatYuan(requestedYuan)}`;
  const tail = lines.length > 1 ? `合计 ${formatYuan(sumOf(budgetLines))}` : '';
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

const personLine = (person: Partial<Record<PersonPart, string>>): string =>
  joined(
    (Object.keys(personPartWords) as PersonPart[]).map((part) => person[part]),
    '，',
  );

/** The core in words, above the notice's cells. */
function coreCellsInWords({ category, core, organizationName }: Filled): NoticeCell[] {
  const tracks = category.tracks.filter(({ code }) => core.trackCodes.includes(code)).map(({ name }) => name);
  const tier = core.trackCodes.length > 0 ? tierOf(tiersOf(category, core.trackCodes), core.tier) : null;
  const cell = (id: string, label: string, text: string) => ({ id, path: `core.${id}`, label, text, table: null });
  return [
    cell('organization', '申报单位', organizationName),
    cell('trackCodes', '申报类型', joined([tracks.join('、'), tier?.when], '，')),
    cell('budgetLines', '申请金额和经费预算', budgetText(core)),
    cell('leader', '项目负责人', personLine(core.leader)),
    cell('contactPerson', '项目联系人', personLine(core.contactPerson)),
    cell('partners', '联合申报单位', core.partners.join('、')),
  ];
}

const CORE_SECTION = { id: 'core', title: '申报类型、经费与人员' };

/** The form as it is printed, copied into a portal and reviewed: every cell, and before them what it has no cell for. */
export function printedCells(filled: Filled): NoticeSection[] {
  const core = wholeCore(filled.category, filled.core, filled.answers);
  const sections = noticeCells(filled);
  const printed = new Set(sections.flatMap(({ cells }) => cells.map(({ path }) => path)));
  const hasMoney = filled.category.form.sections.some(({ fields }) => fields.some(isMoneyCell));
  const cells = coreCellsInWords({ ...filled, core }).filter(
    ({ id, path, text }) => text !== '' && !printed.has(path) && !(id === 'budgetLines' && hasMoney),
  );
  return cells.length > 0 ? [{ ...CORE_SECTION, cells }, ...sections] : sections;
}

/** All that was filled in, to read and to carry elsewhere; what is empty is left out. */
export function readableCopy(filled: Filled): NoticeSection[] {
  const core = wholeCore(filled.category, filled.core, filled.answers);
  const own = noticeCells(filled).map((section) => ({
    ...section,
    cells: section.cells
      .filter(({ id }) => {
        const field = filled.category.form.sections.flatMap(({ fields }) => fields).find((one) => one.id === id);
        return field !== undefined && coreCellOf(filled.category, field) === null;
      })
      .map((cell) => (cell.id === 'budget' ? { ...cell, text: answerTextOf(filled, cell) } : cell)),
  }));
  const sections = [{ ...CORE_SECTION, cells: coreCellsInWords({ ...filled, core }) }, ...own];
  return sections
    .map((section) => ({ ...section, cells: section.cells.filter(({ text }) => text !== '') }))
    .filter(({ cells }) => cells.length > 0);
}

/** Above, the budget lines have a place of their own. */
const answerTextOf = ({ answers }: Filled, { id }: NoticeCell): string => String(answers[id] ?? '');

/** As plain text for the clipboard. */
export const copyText = (title: string, sections: readonly NoticeSection[]): string =>
  [
    title,
    ...sections.map((section) =>
      [`【${section.title}】`, ...section.cells.map(({ label, text }) => `${label}：\n${text}`)].join('\n\n'),
    ),
  ].join('\n\n');
