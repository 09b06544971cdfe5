/**
 * What a call claims the notice says, each under the id that coverage files use: list entries by their id, code or
 * name, facts by their field. What is null, empty or the default is no claim.
 */
import type { Call, Category } from '@domain/call/schema';
import type { Path } from '../parse-yaml';

export type Claim = { id: string; at: Path; source: string | null; isRequired: boolean };

/** A contact may stand twice, with another number for another matter: the second is `姚方明-2`. */
const repeatable = (names: string[]): string[] =>
  names.map((name, i) => {
    const before = names.slice(0, i).filter((other) => other === name).length;
    return before === 0 ? name : `${name}-${before + 1}`;
  });

function listed<T extends object>(list: T[], name: (entry: T) => string, at: Path): Claim[] {
  const names = repeatable(list.map(name));
  return list.map((entry, i) => ({
    id: [...at, names[i]].join('.'),
    at: [...at, i],
    source: 'source' in entry && typeof entry.source === 'string' ? entry.source : null,
    isRequired: true,
  }));
}

const isStated = (value: unknown): boolean => {
  if (value === null || value === false) return false;
  if (typeof value !== 'object') return true;
  return Object.values(value as object).some((inner) => inner !== null);
};

const claim = (at: Path, id = at.join('.'), isRequired = true): Claim => ({ id, at, source: null, isRequired });

/** The fields of `value` that state something. */
const facts = <T extends object>(value: T, keys: readonly (keyof T & string)[], at: Path = []): Claim[] =>
  keys.filter((key) => isStated(value[key])).map((key) => claim([...at, key]));

const sourcesAt = (claims: Claim[], sources: Partial<Record<string, string>>): Claim[] =>
  claims.map((one) => ({ ...one, source: one.source ?? sources[one.id] ?? null }));

/** A section carries its cells; a cell may be named on its own. */
const formClaims = ({ form }: Category): Claim[] =>
  form.sections.flatMap(({ id, fields }, i) => {
    const at = ['form', 'sections', i];
    const cells = fields.map((field, f) => claim([...at, 'fields', f], `form.${id}.${field.id}`, false));
    return [claim(at, `form.${id}`), ...cells];
  });

function categoryClaims(category: Category): Claim[] {
  const { acceptance, completion, tracks } = category;
  const claims = [
    ...facts(category, ['name', 'applicants', 'quota', 'fundingTotalYuan', 'grantYuan', 'perOrganization', 'window']),
    ...listed(category.conditions, ({ id }) => id, ['conditions']),
    ...listed(tracks, ({ code }) => code, ['tracks']),
    claim(['trackChoice'], undefined, tracks.length > 0),
    ...listed(category.contacts, ({ name, phones }) => name ?? phones.join(), ['contacts']),
    ...listed(category.tasks, ({ id }) => id, ['tasks']),
    ...listed(category.filings, ({ id }) => id, ['filings']),
    ...(completion.dueOn ? [claim(['completion'])] : []),
    ...listed(category.endorsements, ({ by }) => by, ['endorsements']),
    ...facts(acceptance, ['dueOn', 'workingDaysAfterActivity', 'paperCopies', 'electronicCopies'], ['acceptance']),
    ...listed(acceptance.items, ({ id }) => id, ['acceptance', 'items']),
    claim(['funding'], undefined, category.funding === 'afterwards'),
    ...(category.open ? [] : [claim(['open'])]),
    ...formClaims(category),
  ];
  return sourcesAt(claims, category.sources);
}

const submissionFacts = ['url', 'paperCopies', 'evidenceCopies', 'address', 'postcode', 'email'] as const;

export function claimsOf(call: Call): Claim[] {
  const claims = [
    ...facts(call, ['issuer', 'documentNumber', 'title', 'programme', 'publishedOn', 'sourceUrl']),
    ...facts(call, ['applicants', 'window']),
    ...listed(call.attachments, ({ no }) => no, ['attachments']),
    ...listed(call.requirements, ({ id }) => id, ['requirements']),
    ...listed(call.filings, ({ id }) => id, ['filings']),
    ...facts(call.limits, ['perOrganization', 'jointOrganizations', 'lockoutYears'], ['limits']),
    ...facts(call.submission, submissionFacts, ['submission']),
    ...listed(call.submission.steps, ({ id }) => id, ['submission', 'steps']),
    ...listed(call.contacts, ({ name, phones }) => name ?? phones.join(), ['contacts']),
    ...listed(call.discrepancies, ({ id }) => id, ['discrepancies']),
  ];
  const ofCategories = call.categories.flatMap((category, i) =>
    categoryClaims(category).map((one) => ({
      ...one,
      id: `categories.${category.code}.${one.id}`,
      at: ['categories', i, ...one.at],
    })),
  );
  return [...sourcesAt(claims, call.sources), ...ofCategories];
}
