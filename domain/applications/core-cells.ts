/**
 * The notice's cells that the core answers: applicant, people, tracks. They are asked once, in the core, and written into
 * the notice's form when it is printed. The ids are those of data/calls, the same in all five notices.
 */
import type { Category } from '../call/schema';
import { formFields, isEmpty } from '../form/answers';
import type { FormDefinition, FormField } from '../form/definition';
import { type AskedPart, type PersonPart, personRow } from '../form/person';
import type { Answers, ApplicationCore } from './schema';

export type CorePerson = 'leader' | 'contactPerson';

/** A cell for a whole person, or for one part of hers. */
interface PersonCell {
  person: CorePerson;
  part: PersonPart | null;
  type: FormField['type'];
}
const personCells: ReadonlyMap<string, PersonCell> = new Map([
  ['leader', { person: 'leader', part: null, type: 'person' }],
  ['leaderName', { person: 'leader', part: 'name', type: 'text' }],
  ['leaderMobile', { person: 'leader', part: 'phone', type: 'phone' }],
  ['contact', { person: 'contactPerson', part: null, type: 'person' }],
  ['contactName', { person: 'contactPerson', part: 'name', type: 'text' }],
  ['contactMobile', { person: 'contactPerson', part: 'phone', type: 'phone' }],
  ['contactWechat', { person: 'contactPerson', part: 'wechat', type: 'wechat' }],
  ['contactEmail', { person: 'contactPerson', part: 'email', type: 'email' }],
]);
const applicantCells: ReadonlySet<string> = new Set(['undertakingOrganization', 'applicantOrganization']);

export type CoreCell =
  | { kind: 'tracks' }
  | { kind: 'applicant' }
  | { kind: 'person'; person: CorePerson; part: PersonPart | null };

/** What of the core answers a cell; null where the cell has to be asked itself. */
export function coreCellOf(category: Pick<Category, 'tracks'>, field: FormField): CoreCell | null {
  const names = category.tracks.map((track) => track.name);
  if (field.options.length > 0 && field.options.every((option) => names.includes(option))) return { kind: 'tracks' };
  if (field.type === 'text' && applicantCells.has(field.id)) return { kind: 'applicant' };
  const cell = personCells.get(field.id);
  return cell?.type === field.type ? { kind: 'person', person: cell.person, part: cell.part } : null;
}

/** The cell for money: the budget lines are printed above what is written in it. */
export const isMoneyCell = (field: FormField): boolean => field.id === 'budget' && field.type === 'longText';

const MONEY_HELP = '前面填的每行预算会自动印在这一栏，这里写依据、配套经费来源等说明；没有配套的写“无”';

/** The form as it is asked: without the cells that the core answers. */
export function withoutCoreFields(category: Pick<Category, 'tracks' | 'form'>): FormDefinition {
  const asked = (field: FormField) => coreCellOf(category, field) === null;
  const helped = (field: FormField) =>
    isMoneyCell(field) ? { ...field, help: [MONEY_HELP, field.help].filter(Boolean).join('；') } : field;
  return {
    ...category.form,
    sections: category.form.sections
      .map((section) => ({ ...section, fields: section.fields.filter(asked).map(helped) }))
      .filter((section) => section.fields.length > 0),
  };
}

/** What the notice asks about one of the core's people; name and telephone always, the rest where it has a cell. */
export function askedParts(category: Pick<Category, 'tracks' | 'form'>, person: CorePerson): AskedPart[] {
  const cells = formFields(category.form).flatMap((field) => {
    const cell = coreCellOf(category, field);
    return cell?.kind === 'person' && cell.person === person ? [{ part: cell.part, required: field.required }] : [];
  });
  const hasRow = cells.length === 0 || cells.some(({ part }) => part === null);
  const more = cells.flatMap(({ part, required }) =>
    part === 'wechat' || part === 'email' ? [{ key: part, required }] : [],
  );
  return [...personRow.filter(({ key }) => hasRow || key !== 'title'), ...more];
}

const textIn = (value: unknown, part: PersonPart): string => {
  const text = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : value;
  return typeof text === 'string' ? text : '';
};

/** What was once answered in the notice's own cells for people counts where the core says nothing. */
export function withPeopleFromCells(
  category: Pick<Category, 'tracks' | 'form'>,
  core: ApplicationCore,
  answers: Answers,
): ApplicationCore {
  const filled: Record<CorePerson, Record<string, string>> = {
    leader: { ...core.leader },
    contactPerson: { ...core.contactPerson },
  };
  for (const field of formFields(category.form)) {
    const cell = coreCellOf(category, field);
    if (cell?.kind !== 'person' || isEmpty(answers[field.id])) continue;
    const parts: PersonPart[] = cell.part === null ? ['name', 'title', 'phone'] : [cell.part];
    for (const part of parts) filled[cell.person][part] ||= textIn(answers[field.id], part);
  }
  return { ...core, ...filled } as ApplicationCore;
}
