import { PROJECTION_OPERATORS } from '../contract';
import { invalidParam, unknownOperator } from '../errors';
import { isWireNumber, toNumber } from '../wire/numbers';
import { isNested, type Wire, type WireDocument } from '../wire/wire';
import { ARRAY_PARTS, type ArrayPart } from './array-parts';
import { exclude, type FieldTree, include, plantField } from './pick-fields';

export type Projection = (document: WireDocument) => WireDocument;

/** Compiles `field({a: true, 'b.c': true, items: _.project.slice(2)})`; `_id` comes along unless it is switched off. */
export function compileProjection(spec: WireDocument): Projection {
  const kept: FieldTree = {};
  const dropped: FieldTree = {};
  const parts = new Map<string, ArrayPart>();
  let includes = false;
  for (const [path, value] of Object.entries(spec)) {
    if (path.startsWith('$')) throw unknownOperator('projection', path);
    if (isNested(value)) {
      const operator = operatorOf(path, value);
      parts.set(path, ARRAY_PARTS[operator]?.(path, value[operator] as Wire) as ArrayPart);
      if (operator === '$elemMatch') includes = true;
      plantField(kept, path);
    } else if (isSwitchedOn(path, value)) {
      plantField(kept, path);
      includes = true;
    } else plantField(dropped, path);
  }
  const dropsId = dropped._id === true;
  if (includes && Object.keys(dropped).some((field) => field !== '_id'))
    throw invalidParam('projection mixes included and excluded fields');
  if (includes && !dropsId) plantField(kept, '_id');
  return (document) => takeParts(includes ? include(document, kept) : exclude(document, dropped), parts);
}

function operatorOf(path: string, value: WireDocument): string {
  const operators = Object.keys(value);
  const [operator] = operators;
  if (operator === undefined || operators.length > 1) throw invalidParam(`projection of ${path} needs one operator`);
  if (!(PROJECTION_OPERATORS as readonly string[]).includes(operator)) throw unknownOperator('projection', operator);
  return operator;
}

function isSwitchedOn(path: string, value: Wire): boolean {
  if (typeof value === 'boolean') return value;
  if (isWireNumber(value)) return toNumber(value) !== 0;
  throw invalidParam(`projection of ${path} must be true or false`);
}

function takeParts(document: WireDocument, parts: ReadonlyMap<string, ArrayPart>): WireDocument {
  for (const [path, part] of parts) {
    const names = path.split('.');
    const last = names.pop() as string;
    let parent: Wire | undefined = document;
    for (const name of names) parent = isNested(parent) ? parent[name] : undefined;
    if (!isNested(parent) || !Array.isArray(parent[last])) continue;
    const taken = part(parent[last]);
    if (taken === undefined) delete parent[last];
    else parent[last] = taken;
  }
  return document;
}
