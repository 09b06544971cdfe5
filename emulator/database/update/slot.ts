import { requestFailed } from '../errors';
import { isNested, type Wire, type WireDocument } from '../wire/wire';

/** The place in a document that a dotted path leads to. */
export interface Slot {
  get(): Wire | undefined;
  set(value: Wire): void;
  remove(): void;
}

/** Finds a place, or with `create` makes the objects on the way to it; without `create` an absent way gives null. */
export function slotAt(document: WireDocument, path: string, create: boolean): Slot | null {
  const names = path.split('.');
  const last = names.pop() as string;
  let parent: WireDocument | Wire[] = document;
  for (const name of names) {
    let next: Wire | undefined = read(parent, name);
    if (next === undefined) {
      if (!create) return null;
      next = {};
      write(parent, name, next);
    }
    if (!Array.isArray(next) && !isNested(next)) {
      if (!create) return null;
      throw cannotCreate(names.concat(last), name, next);
    }
    parent = next;
  }
  if (Array.isArray(parent) && !isPosition(last)) {
    if (!create) return null;
    throw cannotCreate([last], names.at(-1) ?? '', parent);
  }
  return {
    get: () => read(parent, last),
    set: (value) => write(parent, last, value),
    remove: () => remove(parent, last),
  };
}

function isPosition(name: string): boolean {
  return /^\d+$/.test(name);
}

function read(parent: WireDocument | Wire[], name: string): Wire | undefined {
  if (Array.isArray(parent)) return isPosition(name) ? parent[Number(name)] : undefined;
  return Object.hasOwn(parent, name) ? parent[name] : undefined;
}

function write(parent: WireDocument | Wire[], name: string, value: Wire): void {
  if (!Array.isArray(parent)) {
    parent[name] = value;
    return;
  }
  if (!isPosition(name)) throw cannotCreate([name], '', parent);
  while (parent.length < Number(name)) parent.push(null);
  parent[Number(name)] = value;
}

/** An element of an array is emptied, not taken out: its neighbours keep their places. */
function remove(parent: WireDocument | Wire[], name: string): void {
  if (!Array.isArray(parent)) delete parent[name];
  else if (Number(name) < parent.length) parent[Number(name)] = null;
}

function cannotCreate(path: readonly string[], at: string, element: Wire): Error {
  return requestFailed(`Cannot create field '${path.at(-1)}' in element {${at}: ${JSON.stringify(element)}}`);
}
