/** Successful reads kept on the phone, so that pages open offline and after a restart. Bounded, oldest out first. */
import { readStored, removeStored, writeStored } from './storage';

interface Kept {
  data: unknown;
  savedAt: number;
  /** The build's shapes it was read in. */
  shapes: string | undefined;
}

const INDEX_KEY = 'read-cache';
const MAX_ENTRIES = 30;
/** WeChat allows 1 MB per key and 10 MB in all; drafts need the room more than we do. */
const MAX_ENTRY_LENGTH = 200_000;

const entryKey = (key: string): string => `read:${key}`;

/** What the build's replies look like (config/scripts/reply-shapes.mjs): pages show a kept read as it is, so an older shape is no read. */
const shapes = (): string | undefined => process.env.REPLY_SHAPES;

export function readKept(key: string): Kept | null {
  const kept = readStored<Kept>(entryKey(key));
  return kept?.shapes === shapes() ? kept : null;
}

export function keepRead(key: string, data: unknown, savedAt: number): void {
  const fits = JSON.stringify(data).length <= MAX_ENTRY_LENGTH;
  // An older read would be worse than none: it may lack what was written since.
  if (!fits || !writeStored(entryKey(key), { data, savedAt, shapes: shapes() })) {
    removeStored(entryKey(key));
    return;
  }
  const others = (readStored<string[]>(INDEX_KEY) ?? []).filter((other) => other !== key);
  const kept = [key, ...others];
  for (const dropped of kept.slice(MAX_ENTRIES)) removeStored(entryKey(dropped));
  writeStored(INDEX_KEY, kept.slice(0, MAX_ENTRIES));
}

export const dropRead = (key: string): void => removeStored(entryKey(key));

/** Makes room on a full phone for what exists nowhere else. */
export function dropKeptReads(): void {
  for (const key of readStored<string[]>(INDEX_KEY) ?? []) removeStored(entryKey(key));
  removeStored(INDEX_KEY);
}
