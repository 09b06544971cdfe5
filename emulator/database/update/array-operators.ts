import { ADD_TO_SET_MODIFIERS, PUSH_MODIFIERS } from '../contract';
import { invalidParam, requestFailed, unknownOperator } from '../errors';
import { checkQuery, holdsOperators } from '../query/check-query';
import { compileMatcher } from '../query/matcher';
import { parseSort, sortDocuments } from '../query/sort';
import { type PlainDocument, toPlain } from '../wire/plain';
import { isNested, type Wire, type WireDocument } from '../wire/wire';
import { checkValueNames } from './check-update';
import { compareWire, created, type UpdateOperator } from './field-operators';
import { slotAt } from './slot';

export const ARRAY_UPDATES: Record<string, UpdateOperator> = {
  $push: (document, path, operand) => {
    const { $each, $position, $sort, $slice } = modifiersOf('$push', path, operand, PUSH_MODIFIERS);
    const items = [...(arrayAt(document, path, true) ?? [])];
    items.splice(
      $position === undefined ? items.length : integer('$position', $position),
      0,
      ...eachOf('$push', path, $each),
    );
    const sorted = $sort === undefined ? items : sortItems(items, $sort);
    created(document, path).set($slice === undefined ? sorted : sliced(sorted, integer('$slice', $slice)));
  },
  $addToSet: (document, path, operand) => {
    const { $each } = modifiersOf('$addToSet', path, operand, ADD_TO_SET_MODIFIERS);
    const items = [...(arrayAt(document, path, true) ?? [])];
    for (const item of eachOf('$addToSet', path, $each)) {
      if (!items.some((other) => compareWire(other, item) === 0)) items.push(item);
    }
    created(document, path).set(items);
  },
  $pop: (document, path, operand) => {
    const end = toPlain(operand);
    if (end !== 1 && end !== -1) throw invalidParam(`$pop of ${path} needs 1 or -1`);
    const items = arrayAt(document, path, false);
    if (items) created(document, path).set(end === 1 ? items.slice(0, -1) : items.slice(1));
  },
  $pull: (document, path, operand) => {
    const items = arrayAt(document, path, false);
    const isUnwanted = pullCondition(operand);
    if (items) created(document, path).set(items.filter((item) => !isUnwanted(item)));
  },
  $pullAll: (document, path, operand) => {
    if (!Array.isArray(operand)) throw invalidParam(`$pullAll of ${path} needs an array`);
    const items = arrayAt(document, path, false);
    if (items)
      created(document, path).set(items.filter((item) => !operand.some((other) => compareWire(other, item) === 0)));
  },
};

function arrayAt(document: WireDocument, path: string, create: boolean): Wire[] | undefined {
  const value = slotAt(document, path, create)?.get();
  if (value === undefined || Array.isArray(value)) return value;
  throw requestFailed(`The field '${path}' must be an array but holds ${JSON.stringify(value)}`);
}

/** `{$each: […], $slice: 3}`, or a bare value, which counts as `{$each: [value]}`. */
function modifiersOf(operator: string, path: string, operand: Wire, offered: readonly string[]): WireDocument {
  if (!isNested(operand) || !Object.keys(operand).some((key) => key.startsWith('$'))) return { $each: [operand] };
  const unknown = Object.keys(operand).find((key) => !offered.includes(key));
  if (unknown !== undefined) throw unknownOperator(`modifier of ${operator}`, unknown);
  if (!('$each' in operand)) throw invalidParam(`${operator} of ${path} needs $each`);
  return operand;
}

function eachOf(operator: string, path: string, each: Wire | undefined): Wire[] {
  if (!Array.isArray(each)) throw invalidParam(`$each of ${operator} ${path} needs an array`);
  checkValueNames(each);
  return each;
}

function integer(modifier: string, value: Wire): number {
  const number = toPlain(value);
  if (!Number.isInteger(number)) throw invalidParam(`${modifier} must be an integer`);
  return number as number;
}

/** `1`, `-1`, or by fields of the elements. */
function sortItems(items: Wire[], order: Wire): Wire[] {
  const plain = toPlain(order);
  const keys = isNested(order) ? parseSort(plain as PlainDocument) : parseSort({ item: plain });
  return sortDocuments(items, keys, (item) => (isNested(order) ? toPlain(item) : { item: toPlain(item) }));
}

function sliced(items: Wire[], count: number): Wire[] {
  return count < 0 ? items.slice(count) : items.slice(0, count);
}

/** A condition on the elements' fields, operators on the elements, or a value. */
function pullCondition(operand: Wire): (item: Wire) => boolean {
  const plain = toPlain(operand);
  if (isNested(operand) && !holdsOperators(plain as PlainDocument)) {
    checkQuery(plain as PlainDocument);
    const matches = compileMatcher(plain as PlainDocument);
    return (item) => isNested(item) && matches(toPlain(item) as PlainDocument);
  }
  checkQuery({ item: plain });
  const matches = compileMatcher({ item: plain });
  return (item) => matches({ item: toPlain(item) });
}
