import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StartError } from '../start-error';
import { damaged } from './messages';

/** Offsets inside an LMDB meta page, format version 2 as lmdb 3.5 writes it. */
const MAGIC = 0xbeefc0de;
const MAGIC_AT = 24;
const PAGE_SIZE_AT = 48;
const FREE_ROOT_AT = 88;
const MAIN_ROOT_AT = 136;
const TRANSACTION_AT = 152;
const META_BYTES = 160;
const NO_PAGE = 0xffff_ffff_ffff_ffffn;

/**
 * LMDB maps its file into memory: a damaged one can end the process without a word. So before it is opened its two
 * meta pages are looked at, and whether the trees they name lie inside the file.
 */
export function checkStoreHeader(folder: string, store: string): void {
  const file = join(store, 'data.mdb');
  if (existsSync(file) && !looksWhole(file)) throw new StartError(damaged(folder, `${basename(store)}/data.mdb`));
}

function looksWhole(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const size = fstatSync(handle).size;
    const first = readMeta(handle, 0);
    if (!first) return false;
    const pageSize = first.readUInt32LE(PAGE_SIZE_AT);
    const second = readMeta(handle, pageSize);
    if (!second || pageSize === 0) return false;
    const newest = second.readBigUInt64LE(TRANSACTION_AT) > first.readBigUInt64LE(TRANSACTION_AT) ? second : first;
    return [FREE_ROOT_AT, MAIN_ROOT_AT].every((at) => {
      const root = newest.readBigUInt64LE(at);
      return root === NO_PAGE || (root + 1n) * BigInt(pageSize) <= BigInt(size);
    });
  } finally {
    closeSync(handle);
  }
}

function readMeta(handle: number, position: number): Buffer | undefined {
  const meta = Buffer.alloc(META_BYTES);
  const length = readSync(handle, meta, 0, META_BYTES, position);
  return length === META_BYTES && meta.readUInt32LE(MAGIC_AT) === MAGIC ? meta : undefined;
}
