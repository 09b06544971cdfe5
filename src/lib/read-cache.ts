/** Successful reads kept on the phone, so that pages open offline and after a restart. Bounded, oldest out first. */
import { readStored, removeStored, writeStored } from './storage';

interface Kept {
  data: unknown;
  savedAt: number;
}

const INDEX_KEY = 'read-cache';
const MAX_ENTRIES = 30;
/** WeChat allows 1 MB per key and 10 MB in all; drafts need the room more than we do. */
const MAX_ENTRY_LENGTH = 200_000;

const entryKey = (key: string): string => `read:${key}`;

export const readKept = (key: string): Kept | null => readStored<Kept>(entryKey(key));

export function keepRead(key: string, data: unknown, savedAt: number): void {
  if (JSON.stringify(data).length > MAX_ENTRY_LENGTH) return;
  if (!writeStored(entryKey(key), { data, savedAt })) {
    removeStored(entryKey(key));
    return;
  }
  const others = (readStored<string[]>(INDEX_KEY) ?? []).filter((other) => other !== key);
  const kept = [key, ...others];
  for (const dropped of kept.slice(MAX_ENTRIES)) removeStored(entryKey(dropped));
  writeStored(INDEX_KEY, kept.slice(0, MAX_ENTRIES));
}
