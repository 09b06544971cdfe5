/** What a contact person does to fill in a category's form, cell by cell: only what is required, and only what its definition says. */
import { askedParts, type CorePerson, withoutCoreFields } from '@domain/applications/core-cells';
import { coreLabels } from '@domain/applications/core-problems';
import type { Category } from '@domain/call/schema';
import { formFields } from '@domain/form/answers';
import type { FormColumn, FormField } from '@domain/form/definition';
import { type PersonPart, personRow } from '@domain/form/person';

/** One movement of the hand; `id` is the control's. */
export type Act =
  | { act: 'type'; id: string; text: string }
  | { act: 'tap'; id: string }
  | { act: 'pick-day'; id: string }
  | { act: 'upload'; id: string };

export interface FilledCell {
  /** As problems and comments name it: `core.leader`, `answers.goals`. */
  path: string;
  label: string;
  acts: Act[];
}

/** What this application is about; all else is filled in by the kind of cell. */
export interface Wish {
  requestedYuan: number;
  trackCode?: string;
  tier?: string;
  /** Texts that matter to the journey, by the field's id. */
  texts?: Record<string, string>;
}

const people: Record<CorePerson, Record<PersonPart, string>> = {
  leader: {
    ...{ name: '梁启明', title: '理事长', phone: '13800000061' },
    ...{ wechat: 'liang_qiming', email: 'liang@example.org' },
  },
  contactPerson: {
    ...{ name: '苏海燕', title: '秘书长', phone: '13900000001' },
    ...{ wechat: 'su_haiyan', email: 'su@example.org' },
  },
};

const words: Record<'text' | 'longText' | 'number' | 'money' | 'phone' | 'email' | 'wechat', string> = {
  text: '按通知要求填写',
  longText: '办一场 50 人以上的学术报告会，六月筹备，九月举办，十月总结。',
  number: '12',
  money: '10000',
  phone: '0771-2630981',
  email: 'office@example.org',
  wechat: 'xuehui_2026',
};

const type = (id: string, text: string): Act => ({ act: 'type', id, text });
const tap = (id: string): Act => ({ act: 'tap', id });

const columnAct = (id: string, column: FormColumn): Act =>
  column.type === 'date' ? { act: 'pick-day', id } : type(id, words[column.type]);

/** How one cell is filled in; nothing is done to what is signed on paper. */
export function fieldActs({ id, type: kind, columns }: FormField, text?: string): Act[] {
  switch (kind) {
    case 'choice':
    case 'choices':
      return [tap(`${id}-0`)];
    case 'date':
      return [{ act: 'pick-day', id }];
    case 'table':
      return [tap(`${id}-add`), ...columns.map((column) => columnAct(`${id}-0-${column.id}`, column))];
    case 'files':
      return [{ act: 'upload', id }];
    case 'person':
      return personRow.map(({ key }) => type(`${id}-${key}`, people.leader[key]));
    case 'signature':
      return [];
    default:
      return [type(id, text ?? words[kind])];
  }
}

const corePerson = (category: Category, person: CorePerson): FilledCell => ({
  path: `core.${person}`,
  label: coreLabels[person],
  acts: askedParts(category, person)
    .filter(({ required }) => required)
    .map(({ key }) => type(`${person}-${key}`, people[person][key])),
});

/** Where the first choice is meant, nothing is said of it. */
const placeOf = (found: number): number => Math.max(found, 0);

function trackCells({ tracks }: Category, { trackCode, tier }: Wish): FilledCell[] {
  if (tracks.length === 0) return [];
  const place = placeOf(tracks.findIndex(({ code }) => code === trackCode));
  const tierPlace = tracks[place]?.tiers.findIndex(({ when }) => when === tier) ?? -1;
  return [
    { path: 'core.trackCodes', label: coreLabels.trackCodes, acts: [tap(`trackCodes-${place}`)] },
    ...(tierPlace < 0 ? [] : [{ path: 'core.tier', label: coreLabels.tier, acts: [tap(`tier-${tierPlace}`)] }]),
  ];
}

/** Everything that must be filled in, in the form's order; one budget line holds all that is asked for. */
export function requiredCells(category: Category, wish: Wish): FilledCell[] {
  const yuan = String(wish.requestedYuan);
  const budget = [tap('budget-add'), type('budget-item-0', '专家咨询费'), type('budget-yuan-0', yuan)];
  return [
    ...trackCells(category, wish),
    { path: 'core.requestedYuan', label: coreLabels.requestedYuan, acts: [type('requestedYuan', yuan)] },
    { path: 'core.budgetLines', label: coreLabels.budgetLines, acts: budget },
    corePerson(category, 'leader'),
    corePerson(category, 'contactPerson'),
    ...formFields(withoutCoreFields(category))
      .filter(({ required }) => required)
      .map((field) => ({
        path: `answers.${field.id}`,
        label: field.label,
        acts: fieldActs(field, wish.texts?.[field.id]),
      })),
  ];
}
