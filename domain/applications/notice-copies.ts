/** The form carried elsewhere: printed, pasted into a portal, reviewed, read. */
import { type PersonPart, personPartWords } from '../form/person';
import { wholeCore } from './check-application';
import { coreCellOf, isMoneyCell } from './core-cells';
import { tierOf, tiersOf } from './money';
import { budgetText, type Filled, joined, type NoticeCell, type NoticeSection, noticeCells } from './notice-cells';
import type { ApplicationCore } from './schema';

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

/**
 * The form as it is printed, copied into a portal and reviewed: every cell, and before them what it has no cell for.
 * A section that is only signed has no cells.
 */
export function printedCells(filled: Filled): NoticeSection[] {
  const core = wholeCore(filled.category, filled.core, filled.answers);
  const sections = noticeCells(filled).filter((section) => section.cells.length > 0);
  const paths = sections.flatMap(({ cells }) => cells.map(({ path }) => path));
  // The applicant's cell holds the organization and its partners.
  const printed = new Set(paths.includes('core.partners') ? [...paths, 'core.organization'] : paths);
  const hasMoney = filled.category.form.sections.some(({ fields }) => fields.some(isMoneyCell));
  const cells = coreCellsInWords({ ...filled, core }).filter(
    ({ id, path, text }) => text !== '' && !printed.has(path) && !(id === 'budgetLines' && hasMoney),
  );
  return cells.length > 0 ? [{ ...CORE_SECTION, cells }, ...sections] : sections;
}

/** For the portal's cell for the amount alone, which takes digits. */
export const amountCell = ({ requestedYuan }: Pick<ApplicationCore, 'requestedYuan'>): NoticeCell | null =>
  requestedYuan === null
    ? null
    : { id: 'amount', path: 'core.requestedYuan', label: '申请金额（元）', text: String(requestedYuan), table: null };

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
