import { UPDATE_OPERATORS } from '../contract';
import { invalidParam, requestFailed, unknownOperator } from '../errors';
import { isNested, type WireDocument } from '../wire/wire';

const OPERATORS = new Set<string>(UPDATE_OPERATORS);

/** Lets through an update made of offered operators on distinct paths, none of them `_id`. */
export function checkUpdate(update: WireDocument): void {
  if (Object.keys(update).length === 0) throw invalidParam('update must not be empty');
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!OPERATORS.has(operator)) throw unknownOperator('update operator', operator);
    if (!isNested(fields)) throw invalidParam(`${operator} needs an object`);
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path);
      paths.push(path);
      if (operator !== '$rename') continue;
      if (typeof operand !== 'string') throw invalidParam(`$rename of ${path} needs the new name`);
      checkPath(operand);
      paths.push(operand);
    }
  }
  refuseConflicts(paths);
}

function checkPath(path: string): void {
  const names = path.split('.');
  if (names[0] === '_id')
    throw requestFailed(`Performing an update on the path '${path}' would modify the immutable field '_id'`);
  if (names.includes('')) throw invalidParam(`The update path '${path}' contains an empty field name`);
  if (names.includes('__proto__')) throw invalidParam('a field must not be called __proto__');
  const positional = names.find((name) => name.startsWith('$'));
  if (positional) throw unknownOperator('update path', `${positional} in ${path}`);
}

function refuseConflicts(paths: readonly string[]): void {
  for (const [position, path] of paths.entries()) {
    const other = paths.find(
      (candidate, at) => at !== position && (candidate === path || candidate.startsWith(`${path}.`)),
    );
    if (other !== undefined) throw requestFailed(`Updating the path '${other}' would create a conflict at '${path}'`);
  }
}

/** What may be stored: no field name that a query or an update could not address. */
export function checkFieldNames(document: WireDocument): void {
  for (const [name, value] of Object.entries(document)) {
    if (name.startsWith('$')) throw unknownOperator('field or value type', name);
    if (name.includes('.')) throw invalidParam(`field name '${name}' must not contain '.'`);
    checkValueNames(value);
  }
}

export function checkValueNames(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) checkValueNames(item);
  else if (isNested(value)) checkFieldNames(value);
}
