import { ACCUMULATORS, EXPRESSIONS, LOOKUP_FIELDS, STAGES } from '../contract';
import { invalidParam, unknownOperator } from '../errors';
import { checkQuery } from '../query/check-query';
import { parseSort } from '../query/sort';
import type { PlainDocument } from '../wire/plain';

export interface Stage {
  name: string;
  value: unknown;
}

const NAMES = new Set<string>(STAGES);
const EXPRESSION_NAMES = new Set<string>(EXPRESSIONS);
const ACCUMULATOR_NAMES = new Set<string>(ACCUMULATORS);

/** Lets through the stages and expressions that the contract lists and refuses the rest by name. */
export function checkStage({ name, value }: Stage): void {
  if (!NAMES.has(name)) throw unknownOperator('aggregation stage', name);
  CHECKS[name]?.(value, name);
}

const CHECKS: Record<string, (value: unknown, stage: string) => void> = {
  $match: (value, stage) => checkQuery(object(value, stage)),
  $sort: (value, stage) => void parseSort(object(value, stage)),
  $limit: (value, stage) => needInteger(value, stage, 1),
  $skip: (value, stage) => needInteger(value, stage, 0),
  $project: checkFields,
  $addFields: checkFields,
  $replaceRoot: checkFields,
  $sortByCount: (value) => checkExpression(value),
  $group: (value, stage) => {
    const { _id, ...accumulated } = object(value, stage);
    if (_id === undefined) throw invalidParam('$group needs _id');
    checkExpression(_id);
    checkAccumulators(accumulated);
  },
  $bucket: (value, stage) => {
    const { groupBy, output } = object(value, stage);
    checkExpression(groupBy);
    if (output !== undefined) checkAccumulators(object(output, '$bucket output'));
  },
  $lookup: (value, stage) => {
    const fields = object(value, stage);
    const unknown = Object.keys(fields).find((field) => !(LOOKUP_FIELDS as readonly string[]).includes(field));
    if (unknown !== undefined) throw unknownOperator('field of $lookup', unknown);
    for (const field of LOOKUP_FIELDS)
      if (typeof fields[field] !== 'string') throw invalidParam(`$lookup needs ${field}`);
  },
  $count: (value) => {
    if (typeof value !== 'string' || value === '') throw invalidParam('$count needs a field name');
  },
};

function checkFields(value: unknown, stage: string): void {
  for (const expression of Object.values(object(value, stage))) checkExpression(expression);
}

function checkAccumulators(fields: PlainDocument): void {
  for (const [field, accumulator] of Object.entries(fields)) {
    const [name, ...others] = Object.keys(object(accumulator, `accumulator of ${field}`));
    if (name === undefined || others.length > 0) throw invalidParam(`accumulator of ${field} needs one operator`);
    if (!ACCUMULATOR_NAMES.has(name)) throw unknownOperator('accumulator', name);
    checkExpression((accumulator as PlainDocument)[name]);
  }
}

/** Looks at every operator inside an expression, however deep. */
function checkExpression(expression: unknown): void {
  if (Array.isArray(expression)) for (const item of expression) checkExpression(item);
  if (!isObject(expression)) return;
  for (const [key, value] of Object.entries(expression)) {
    if (key.startsWith('$') && !EXPRESSION_NAMES.has(key)) throw unknownOperator('aggregation expression', key);
    if (key !== '$literal') checkExpression(value);
  }
}

function needInteger(value: unknown, stage: string, least: number): void {
  if (!Number.isInteger(value) || (value as number) < least)
    throw invalidParam(`${stage} needs an integer from ${least}`);
}

function object(value: unknown, what: string): PlainDocument {
  if (!isObject(value)) throw invalidParam(`${what} needs an object`);
  return value;
}

function isObject(value: unknown): value is PlainDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  );
}
