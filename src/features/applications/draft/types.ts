import type { Conflict } from '@domain/form/merge';
import type { DraftContent, DraftPatch, Values } from './values';

/** A patch on its way: until its fate is known it is sent again just as it was. */
export interface Pending {
  key: string;
  baseVersion: number;
  values: Values;
}

/** What the phone keeps while the cloud lacks it. */
export interface StoredDraft {
  changes: Values;
  /** What each change was made on top of. */
  base: Values;
  pending: Pending | null;
}

export interface CloudContent extends DraftContent {
  version: number;
  /** Keys of the latest saves. */
  saveKeys: readonly string[];
}

export interface DraftIo {
  load(): StoredDraft | null;
  /** False when the phone could not keep it. */
  store(draft: StoredDraft | null): boolean;
  save(patch: DraftPatch & { baseVersion: number; key: string }): Promise<{ version: number }>;
  fetch(): Promise<CloudContent>;
  newKey(): string;
  /** Whether the server would take this value into a draft; others wait on the phone until corrected. */
  isSavable(path: string, value: unknown): boolean;
  /** Lists of texts that are sets: two people adding different ones is no conflict. */
  isSet(path: string): boolean;
}

export interface OpenConflict extends Conflict {
  path: string;
}

export type DraftStatus =
  /** `held`: something typed must be corrected before the cloud takes it. */
  | { kind: 'saved' | 'saving' | 'held' }
  /** Only on the phone for now, and tried again by itself. */
  | { kind: 'local'; why: 'offline' | 'busy' }
  | { kind: 'conflict'; conflicts: readonly OpenConflict[] }
  /** The cloud takes nothing of it any more; it stays on the phone. */
  | { kind: 'refused'; code: string; message: string };
