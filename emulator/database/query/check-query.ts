import { FIELD_OPERATORS, LOGICAL_OPERATORS } from '../contract';
import { invalidParam, unknownOperator } from '../errors';
import type { PlainDocument } from '../wire/plain';

const LOGICAL = new Set<string>(LOGICAL_OPERATORS);
const FIELD = new Set<string>(FIELD_OPERATORS);

/** Lets through what the contract lists and refuses the rest by name. */
export function checkQuery(condition: PlainDocument): void {
  for (const [key, value] of Object.entries(condition)) {
    if (!key.startsWith('$')) checkField(key, value);
    else if (LOGICAL.has(key)) checkBranches(key, value);
    else throw unknownOperator('query operator', key);
  }
}

function checkBranches(operator: string, value: unknown): void {
  if (!Array.isArray(value) || value.length === 0) throw invalidParam(`${operator} needs a non-empty array`);
  for (const branch of value) {
    if (!isObject(branch)) throw invalidParam(`${operator} needs objects`);
    checkQuery(branch);
  }
}

function checkField(field: string, value: unknown): void {
  if (isObject(value)) checkOperators(field, value);
}

/** `{$gt: 1}` holds operators, `{a: 1}` is a value to compare with. */
export function holdsOperators(value: PlainDocument): boolean {
  return Object.keys(value).some((key) => key.startsWith('$'));
}

function checkOperators(field: string, value: PlainDocument): void {
  if (!holdsOperators(value)) return;
  for (const [operator, operand] of Object.entries(value)) {
    if (!FIELD.has(operator))
      throw operator.startsWith('$') ? unknownOperator('query operator', operator) : mixed(field);
    OPERAND_CHECKS[operator]?.(field, operand);
  }
}

function mixed(field: string): Error {
  return invalidParam(`query: ${field} mixes operators and fields`);
}

const OPERAND_CHECKS: Record<string, (field: string, operand: unknown) => void> = {
  $in: (field, operand) => needArray(field, '$in', operand),
  $nin: (field, operand) => needArray(field, '$nin', operand),
  $all: (field, operand) => {
    needArray(field, '$all', operand);
    for (const item of operand as unknown[]) if (isObject(item)) checkOperators(field, item);
  },
  $not: (field, operand) => {
    if (operand instanceof RegExp) return;
    if (!isObject(operand) || !holdsOperators(operand)) throw invalidParam(`query: $not of ${field} needs operators`);
    checkOperators(field, operand);
  },
  $elemMatch: (field, operand) => {
    if (!isObject(operand)) throw invalidParam(`query: $elemMatch of ${field} needs an object`);
    if (holdsOperators(operand) && !Object.keys(operand).some((key) => LOGICAL.has(key)))
      checkOperators(field, operand);
    else checkQuery(operand);
  },
  $mod: (field, operand) => {
    if (!Array.isArray(operand) || operand.length !== 2)
      throw invalidParam(`query: $mod of ${field} needs [divisor, remainder]`);
  },
  $size: (field, operand) => {
    if (!Number.isInteger(operand)) throw invalidParam(`query: $size of ${field} needs an integer`);
  },
};

function needArray(field: string, operator: string, operand: unknown): void {
  if (!Array.isArray(operand)) throw invalidParam(`query: ${operator} of ${field} needs an array`);
}

function isObject(value: unknown): value is PlainDocument {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Date) && !(value instanceof RegExp) && !ArrayBuffer.isView(value);
}
