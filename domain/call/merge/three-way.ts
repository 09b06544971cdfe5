/**
 * A three-way merge, field by field: what we last wrote (`base`), what lies there now (`stored`), what is to be written
 * (`incoming`). A field changed on one side only takes that side's value; changed on both, the stored value stays and is
 * a conflict. Absent is `undefined`.
 */
import { mergeOrder } from './merge-order';

/** Field names and ids of list elements, from the outside in. */
export type Path = readonly string[];

export interface Versions {
  base: unknown;
  stored: unknown;
  incoming: unknown;
}
export interface Difference extends Versions {
  path: Path;
}

export interface Merge {
  merged: unknown;
  /** What the incoming side changed. */
  changed: Path[];
  /** What the stored side changed and the incoming side did not. */
  kept: Difference[];
  /** What both changed differently; the stored value stays. */
  conflicts: Difference[];
}

export interface MergeRules {
  /** Fields whose parts only make sense together. */
  whole: ReadonlySet<string>;
  /** How the elements of a list, by its name, are told apart. Other lists are whole. */
  identities: ReadonlyMap<string, (element: Record<string, unknown>) => string>;
  /** Lists that the incoming side may not take anything from: others refer to it. */
  lasting: ReadonlySet<string>;
}

/** Last step of a path that stands for the order of a list. */
export const ORDER = '#order';

type Elements = Map<string, unknown>;
type Report = Omit<Merge, 'merged'>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deep equality of JSON values; the order of an object's keys says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((element, index) => isSame(element, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/** Whether the two are the same place, or one lies inside the other. */
export const overlaps = (one: Path, other: Path): boolean =>
  one.slice(0, other.length).every((step, index) => step === other[index]);

/** Null when the list is none, or two of its elements cannot be told apart. */
function elementsOf(list: unknown, identify: (element: Record<string, unknown>) => string): Elements | null {
  if (!Array.isArray(list) || !list.every(isRecord)) return null;
  const elements = new Map(list.map((element) => [identify(element), element]));
  return elements.size === list.length ? elements : null;
}

export function mergeThreeWay(versions: Versions, rules: MergeRules): Merge {
  const report: Report = { changed: [], kept: [], conflicts: [] };

  const decide = (path: Path, { base, stored, incoming }: Versions): unknown => {
    if (isSame(stored, incoming)) return stored;
    if (isSame(stored, base)) {
      report.changed.push(path);
      return incoming;
    }
    const list = isSame(incoming, base) ? report.kept : report.conflicts;
    list.push({ path, base, stored, incoming });
    return stored;
  };

  const mergeRecords = (
    path: Path,
    base: Record<string, unknown>,
    stored: Record<string, unknown>,
    incoming: Record<string, unknown>,
  ): Record<string, unknown> => {
    const keys = new Set([...Object.keys(incoming), ...Object.keys(stored)]);
    const entries = [...keys].map((key): [string, unknown] => [
      key,
      mergeValue([...path, key], key, { base: base[key], stored: stored[key], incoming: incoming[key] }),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  };

  const mergeElement = (path: Path, listName: string, versions: Versions): unknown => {
    const { stored, incoming } = versions;
    if (rules.lasting.has(listName) && stored !== undefined && incoming === undefined) {
      // Neither side's to decide: it stays, and somebody has to look.
      const list = versions.base === undefined ? report.kept : report.conflicts;
      list.push({ path, ...versions });
      return stored;
    }
    return mergeValue(path, null, versions);
  };

  const mergeLists = (path: Path, name: string, base: Elements, stored: Elements, incoming: Elements): unknown[] => {
    const merged = new Map(
      [...new Set([...incoming.keys(), ...stored.keys()])].map((id) => [
        id,
        mergeElement([...path, id], name, { base: base.get(id), stored: stored.get(id), incoming: incoming.get(id) }),
      ]),
    );
    const surviving = (id: string) => merged.get(id) !== undefined;
    const ids = { base: [...base.keys()], stored: [...stored.keys()], incoming: [...incoming.keys()] };
    const { order, mover } = mergeOrder(ids, surviving);
    const place = [...path, ORDER];
    if (mover === 'incoming') report.changed.push(place);
    if (mover === 'stored') report.kept.push({ path: place, ...ids });
    if (mover === 'both') report.conflicts.push({ path: place, ...ids });
    return order.map((id) => merged.get(id));
  };

  /** `name` is the field's; an element of a list has none. */
  const mergeValue = (path: Path, name: string | null, versions: Versions): unknown => {
    const { base, stored, incoming } = versions;
    if (name !== null && rules.whole.has(name)) return decide(path, versions);
    if (isRecord(base) && isRecord(stored) && isRecord(incoming)) return mergeRecords(path, base, stored, incoming);
    const identify = name === null ? undefined : rules.identities.get(name);
    if (identify && name !== null) {
      const [b, s, i] = [elementsOf(base, identify), elementsOf(stored, identify), elementsOf(incoming, identify)];
      if (b && s && i) return mergeLists(path, name, b, s, i);
    }
    return decide(path, versions);
  };

  return { merged: mergeValue([], null, versions), ...report };
}
