import { invalidParam } from '../errors';
import { isNested, type Wire, type WireDocument } from '../wire/wire';

/** Dotted paths as a tree; `true` means the whole field. */
export interface FieldTree {
  [field: string]: true | FieldTree;
}

export function plantField(tree: FieldTree, path: string): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let node = tree;
  for (const name of names) {
    const next = node[name] ?? {};
    if (next === true) throw invalidParam(`projection: path collision at ${path}`);
    node[name] = next;
    node = next;
  }
  if (node[last] !== undefined && node[last] !== true) throw invalidParam(`projection: path collision at ${path}`);
  node[last] = true;
}

/** Copies the fields of the tree, in the document's own order, through arrays as well. */
export function include(document: WireDocument, tree: FieldTree): WireDocument {
  const copy: WireDocument = {};
  for (const [name, value] of Object.entries(document)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined;
    const kept = branch === true ? copyOf(value) : branch && includeIn(value, branch);
    if (kept !== undefined) copy[name] = kept;
  }
  return copy;
}

function includeIn(value: Wire, tree: FieldTree): Wire | undefined {
  if (Array.isArray(value)) return value.map((item) => includeIn(item, tree)).filter((item) => item !== undefined);
  return isNested(value) ? include(value, tree) : undefined;
}

/** Copies everything but the fields of the tree. */
export function exclude(document: WireDocument, tree: FieldTree): WireDocument {
  const copy: WireDocument = {};
  for (const [name, value] of Object.entries(document)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (branch !== true) copy[name] = branch ? excludeIn(value, branch) : copyOf(value);
  }
  return copy;
}

function excludeIn(value: Wire, tree: FieldTree): Wire {
  if (Array.isArray(value)) return value.map((item) => excludeIn(item, tree));
  return isNested(value) ? exclude(value, tree) : value;
}

/** Objects are copied, so that a later step may shorten an array in the copy. */
function copyOf(value: Wire): Wire {
  return isNested(value) ? exclude(value, {}) : value;
}
