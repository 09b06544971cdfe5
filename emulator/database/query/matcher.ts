import { Query } from 'mingo/query';
import { invalidParam } from '../errors';
import type { PlainDocument } from '../wire/plain';
import { QUERY_CONTEXT } from './compare-text';

export type Matcher = (document: PlainDocument) => boolean;

/** Compiles a condition that `check-query.ts` has let through. */
export function compileMatcher(condition: PlainDocument): Matcher {
  if (Object.keys(condition).length === 0) return () => true;
  try {
    const query = new Query<PlainDocument>(condition as never, { context: QUERY_CONTEXT });
    return (document) => query.test(document);
  } catch (error) {
    throw invalidParam(`query: ${(error as Error).message}`);
  }
}
