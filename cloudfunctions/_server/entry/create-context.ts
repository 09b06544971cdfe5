import { randomUUID } from 'node:crypto';
import type { Context } from '../context';
import { findPerson, type PersonDocument } from '../repositories/people';

/** The people document is read when first asked for, and once, however many requests a batch holds. */
export function createContext(from: Pick<Context, 'now' | 'requestId' | 'openid' | 'source'>): Context {
  let person: Promise<PersonDocument | null> | undefined;
  return {
    ...from,
    newId: randomUUID,
    random: Math.random,
    findPerson: () => {
      person ??= from.openid === null ? Promise.resolve(null) : findPerson(from.openid);
      return person;
    },
  };
}
