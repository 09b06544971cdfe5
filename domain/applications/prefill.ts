/**
 * What a new application need not ask again: the organization's facts, its contact person, and what its latest application
 * said about people and about the organization itself. Never what that project was to be.
 */
import type { Category } from '../call/schema';
import { fieldValueSchema, isUnanswered } from '../form/answers';
import type { FormField } from '../form/definition';
import { askedParts, withoutCoreFields } from './core-cells';
import { type Answers, type ApplicationCore, emptyCore } from './schema';

export interface KnownFacts {
  organization: { address: string | null };
  person: { name: string; phone: string | null };
  latest: { core: ApplicationCore; answers: Answers } | null;
}
export interface Prefilled {
  core: ApplicationCore;
  answers: Answers;
  /** `core.leader`, `answers.address`: shown as 已代填，请核对. */
  paths: string[];
}

/** Sections of the notices' forms that ask about the organization and its people, and one cell of their first section. */
const FACT_SECTIONS: ReadonlySet<string> = new Set(['people', 'society', 'journal']);
const FACT_CELLS: ReadonlySet<string> = new Set(['address']);
/** Long texts, tables, files and dates are the project's; so is its money. */
const FACT_TYPES: ReadonlySet<FormField['type']> = new Set([
  'text',
  'number',
  'phone',
  'email',
  'wechat',
  'choice',
  'person',
]);

const factFields = (category: Category): FormField[] =>
  withoutCoreFields(category).sections.flatMap(({ id, fields }) =>
    fields.filter((field) => FACT_TYPES.has(field.type) && (FACT_SECTIONS.has(id) || FACT_CELLS.has(field.id))),
  );

function prefillAnswers(category: Category, { organization, latest }: KnownFacts): Answers {
  const known: Answers = { ...latest?.answers, ...(organization.address ? { address: organization.address } : {}) };
  return Object.fromEntries(
    factFields(category).flatMap((field) => {
      const value = known[field.id];
      const isUsable = !isUnanswered(field, value) && fieldValueSchema(field).safeParse(value).success;
      return isUsable ? [[field.id, value]] : [];
    }),
  );
}

function prefillCore(category: Category, { person, latest }: KnownFacts): ApplicationCore {
  const isSame = latest?.core.contactPerson.name === person.name;
  const before = isSame ? latest?.core.contactPerson : undefined;
  const asked = new Set(askedParts(category, 'contactPerson').map(({ key }) => key));
  return {
    ...emptyCore,
    leader: latest?.core.leader ?? emptyCore.leader,
    contactPerson: {
      name: person.name,
      title: before?.title ?? '',
      phone: person.phone ?? before?.phone ?? '',
      email: asked.has('email') ? (before?.email ?? '') : '',
      wechat: asked.has('wechat') ? (before?.wechat ?? '') : '',
    },
  };
}

export function prefill(category: Category, facts: KnownFacts): Prefilled {
  const core = prefillCore(category, facts);
  const answers = prefillAnswers(category, facts);
  const people = (['leader', 'contactPerson'] as const).filter((key) => core[key].name !== '');
  return {
    core,
    answers,
    paths: [...people.map((key) => `core.${key}`), ...Object.keys(answers).map((id) => `answers.${id}`)],
  };
}
