import { createHash } from 'node:crypto';

/** The same parts give the same id, so that a repeated write finds its own document; parts cannot be read from it. */
export const idOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

/** Where a one-time code is kept: who reads the collection does not learn the code. */
export const officerCodeIdOf = (code: string): string =>
  createHash('sha256').update(`officer-code:${code}`).digest('hex');
