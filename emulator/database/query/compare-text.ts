import { Context } from 'mingo/core';
import * as operators from 'mingo/operators/query';
import { ensureArray, resolve } from 'mingo/util';

/**
 * The server compares texts by their UTF-8 bytes, JavaScript by UTF-16 units. They differ only where a character beyond U+FFFF
 * (an emoji, a rare Chinese character) meets one from U+E000 on (fullwidth punctuation, for one).
 */
function compareText(left: string, right: string): number {
  if (BEYOND.test(left) || BEYOND.test(right)) return Buffer.compare(Buffer.from(left), Buffer.from(right));
  return left < right ? -1 : left > right ? 1 : 0;
}

const BEYOND = /[\ud800-\udfff]/;

type Operator = (typeof operators)['$gt'];

function onText(operator: Operator, holds: (order: number) => boolean): Operator {
  return (selector, operand, options) => {
    if (typeof operand !== 'string') return operator(selector, operand, options);
    return (document) => {
      const values = ensureArray(resolve(document as never, selector, { unwrapArray: true })) as unknown[];
      return values.some((value) => typeof value === 'string' && holds(compareText(value, operand)));
    };
  };
}

/** mingo's query operators, with texts compared as the indexes and the platform do. */
export const QUERY_CONTEXT = Context.init({
  query: {
    ...operators,
    $gt: onText(operators.$gt, (order) => order > 0),
    $gte: onText(operators.$gte, (order) => order >= 0),
    $lt: onText(operators.$lt, (order) => order < 0),
    $lte: onText(operators.$lte, (order) => order <= 0),
  },
});
