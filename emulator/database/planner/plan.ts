import type { StoredIndex } from '../store/catalog';

/** A stretch of an index or of the documents. */
export interface ScanRange {
  start: Buffer;
  end: Buffer;
  /** Bytes that all keys of this stretch have in common and that the wanted order does not look at. */
  prefixLength: number;
}

export interface Scan {
  kind: 'scan';
  /** `null` walks the documents themselves, in the order of `_id`. */
  index: StoredIndex | null;
  ranges: ScanRange[];
  reverse: boolean;
  /** The ranges interleave in the wanted order and have to be merged. */
  merge: boolean;
  /** Documents come in the wanted order. */
  sorted: boolean;
  /** The condition limits what is scanned. */
  bounded: boolean;
  /** The condition names its documents one by one, by `_id` or a whole unique index: few, whatever the order. */
  exact: boolean;
}

/** One scan per alternative of an `$or`. */
export interface Union {
  kind: 'union';
  branches: Plan[];
}

export type Plan = Scan | Union;
