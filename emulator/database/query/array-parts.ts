import { invalidParam } from '../errors';
import { type PlainDocument, toPlain } from '../wire/plain';
import { isNested, type Wire } from '../wire/wire';
import { checkQuery, holdsOperators } from './check-query';
import { compileMatcher } from './matcher';

/** What a projection leaves of an array; undefined leaves the field out. */
export type ArrayPart = (items: Wire[]) => Wire[] | undefined;

export const ARRAY_PARTS: Record<string, (path: string, operand: Wire) => ArrayPart> = {
  $slice: (path, operand) => {
    const numbers = [toPlain(operand)].flat() as number[];
    if (!numbers.every(Number.isInteger) || numbers.length > 2)
      throw invalidParam(`$slice of ${path} needs a count or [skip, count]`);
    const [first, count] = numbers as [number, number?];
    if (count === undefined) return (items) => (first >= 0 ? items.slice(0, first) : items.slice(first));
    return (items) => {
      const start = first < 0 ? Math.max(0, items.length + first) : first;
      return items.slice(start, start + count);
    };
  },
  $elemMatch: (path, operand) => {
    if (!isNested(operand)) throw invalidParam(`$elemMatch of ${path} needs an object`);
    const condition = toPlain(operand) as PlainDocument;
    const onValues = holdsOperators(condition);
    const query = onValues ? { item: condition } : condition;
    checkQuery(query);
    const matches = compileMatcher(query);
    return (items) => {
      const found = items.find((item) =>
        matches((onValues ? { item: toPlain(item) } : toPlain(item)) as PlainDocument),
      );
      return found === undefined ? undefined : [found];
    };
  },
};
