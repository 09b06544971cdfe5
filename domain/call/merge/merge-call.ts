/** A call brought up to date with its notice's data, without losing what an officer changed. */
import { type Call, callSchema } from '../schema';
import { type Merge, type MergeRules, mergeThreeWay, type Path } from './three-way';

const by =
  (...fields: readonly string[]) =>
  (element: Record<string, unknown>): string =>
    fields.map((field) => String(element[field] ?? '')).join('|');

export const callMergeRules: MergeRules = {
  // Dates with their wording, a range's two ends, a date with its precision: half of each would be a third meaning.
  whole: new Set(['window', 'quota', 'grantYuan', 'completion', 'qualification', 'dueAfter']),
  identities: new Map([
    ...['categories', 'tracks'].map((name) => [name, by('code')] as const),
    ...[
      'requirements',
      'filings',
      'conditions',
      'tasks',
      'items',
      'steps',
      'discrepancies',
      'sections',
      'fields',
      'columns',
    ].map((name) => [name, by('id')] as const),
    ['attachments', by('no')],
    ['contacts', by('name', 'for')],
    ['endorsements', by('by', 'when')],
    ['shots', by('shot')],
    ['tiers', by('when')],
  ]),
  // Applications and projects are made for a category; it must be found as long as they are.
  lasting: new Set(['categories']),
};

export interface MergedCall extends Omit<Merge, 'merged'> {
  call: Call;
}
export type CallMerge =
  | ({ ok: true } & MergedCall)
  /** The parts fit each alone but not together. */
  | { ok: false; problems: { path: Path; message: string }[] };

const callFields = new Set(Object.keys(callSchema.shape));

/** A stored document also carries what is not the notice's: its version, and whatever else the product notes. */
const factsOf = (document: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(document).filter(([field]) => callFields.has(field)));

/**
 * `base` null: nobody knows what it was made from, so every difference may be an officer's. All of it stays, and each
 * difference is listed.
 */
export function mergeCall(versions: { base: object | null; stored: object; incoming: Call }): CallMerge {
  const { incoming } = versions;
  const [base, stored] = [versions.base ?? incoming, factsOf(versions.stored)];
  const { merged, changed, kept, conflicts } = mergeThreeWay({ base, stored, incoming }, callMergeRules);
  const parsed = callSchema.safeParse(merged);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
    };
  }
  // What was merged, not what the schema makes of it: a default filled in would be a change nobody made.
  const call = merged as Call;
  return versions.base === null
    ? { ok: true, call, changed, kept: [], conflicts: [...conflicts, ...kept] }
    : { ok: true, call, changed, kept, conflicts };
}
