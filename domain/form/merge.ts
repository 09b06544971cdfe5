/**
 * Two people changed the same value on top of the same old one. What each changed is kept: rows of a table by their ids,
 * cells by their names, sets of files or partners by what was added and removed. Only where both changed the same thing,
 * differently, is there a question.
 */
type Plain = Record<string, unknown>;
type Step = string;

export interface Conflict {
  /** Where in the value: row ids and cell names; empty for the whole value. */
  at: Step[];
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  /** Mine where there is a question. */
  value: unknown;
  /** Theirs, but what both began with where there is a question: merging again on top of it asks the same. */
  base: unknown;
  conflicts: Conflict[];
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type WithId = Plain & { id: string };
const isRow = (value: unknown): value is WithId => isPlain(value) && typeof value.id === 'string';
const isRows = (value: unknown): value is WithId[] =>
  Array.isArray(value) && value.every(isRow) && new Set(value.map(({ id }) => id)).size === value.length;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Equal to a reader: nothing filled in is nothing, however it is written. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (isNothing(a) && isNothing(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSameValue((a as Plain)[key], (b as Plain)[key]));
}

const settled = (value: unknown, base: unknown): Merged => ({ value, base, conflicts: [] });
const below = (step: Step, { conflicts }: Merged): Conflict[] =>
  conflicts.map(({ at, ...rest }) => ({ ...rest, at: [step, ...at] }));

function mergePlain(base: Plain, mine: Plain, theirs: Plain): Merged {
  const value: Plain = {};
  const newBase: Plain = {};
  const conflicts: Conflict[] = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const merged = merge(base[key], mine[key], theirs[key]);
    if (merged.value !== undefined) value[key] = merged.value;
    if (merged.base !== undefined) newBase[key] = merged.base;
    conflicts.push(...below(key, merged));
  }
  return { value, base: newBase, conflicts };
}

/** A row that one removed and the other changed stays: a removal can be repeated, a text cannot be remembered. */
function mergeRows(base: WithId[], mine: WithId[], theirs: WithId[]): Merged {
  const find = (rows: WithId[], id: string) => rows.find((row) => row.id === id);
  const value: unknown[] = [];
  const newBase: unknown[] = [];
  const conflicts: Conflict[] = [];
  for (const id of new Set([...theirs, ...mine].map((row) => row.id))) {
    const [old, my, their] = [find(base, id), find(mine, id), find(theirs, id)];
    if (their) newBase.push(their);
    if (my && their) {
      const merged = mergePlain(old ?? {}, my, their);
      newBase[newBase.length - 1] = merged.base;
      value.push(merged.value);
      conflicts.push(...below(id, merged));
    } else if (my && !(old && isSameValue(old, my))) value.push(my);
    else if (their && !(old && isSameValue(old, their))) value.push(their);
  }
  return { value, base: newBase, conflicts };
}

function mergeTexts(base: string[], mine: string[], theirs: string[]): Merged {
  const removed = (text: string) => base.includes(text) && !(mine.includes(text) && theirs.includes(text));
  return settled(
    [...new Set([...theirs, ...mine])].filter((text) => !removed(text)),
    theirs,
  );
}

/** @param isSet lists of texts are sets (files, partners), not one answer (choices) */
export function merge(base: unknown, mine: unknown, theirs: unknown, isSet = false): Merged {
  if (isSameValue(mine, theirs) || isSameValue(base, mine)) return settled(theirs, theirs);
  if (isSameValue(base, theirs)) return settled(mine, theirs);
  if (isSet && isTexts(mine ?? []) && isTexts(theirs ?? [])) {
    return mergeTexts(isTexts(base) ? base : [], (mine ?? []) as string[], (theirs ?? []) as string[]);
  }
  if (isRows(mine) && isRows(theirs)) return mergeRows(isRows(base) ? base : [], mine, theirs);
  if (isPlain(mine) && isPlain(theirs)) return mergePlain(isPlain(base) ? base : {}, mine, theirs);
  return { value: mine, base, conflicts: [{ at: [], mine, theirs }] };
}

/** What is at a place inside the value. */
export function valueAt(value: unknown, at: readonly Step[]): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return value;
  if (Array.isArray(value))
    return valueAt(
      value.find((row) => isRow(row) && row.id === step),
      rest,
    );
  return isPlain(value) ? valueAt(value[step], rest) : undefined;
}

/** The value with another one at a place inside it. */
export function withValueAt(value: unknown, at: readonly Step[], inner: unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return inner;
  if (Array.isArray(value)) {
    return value.map((row) => (isRow(row) && row.id === step ? withValueAt(row, rest, inner) : row));
  }
  const plain = isPlain(value) ? value : {};
  return { ...plain, [step]: withValueAt(plain[step], rest, inner) };
}
