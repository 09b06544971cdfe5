import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError } from './data-folder-error';
import { isTreeWhole, PAGE_HEADER_BYTES, type Pages } from './page-tree';

const META_BYTES = 160;
const MAGIC = 0xbeefc0de;
/** Up to this size all pages are looked at, which takes some milliseconds; beyond only when the file is shorter than it should be. */
const SMALL_FILE_BYTES = 16 * 1024 * 1024;

/**
 * LMDB maps its file into memory, so a file that is not its own, is cut short or overwritten would end the process without a word.
 * This looks first. Call before opening; a missing or empty file is a new one.
 */
export function checkDataFile(folder: string): void {
  const file = join(folder, 'data.mdb');
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new DataFolderError(folder, `data.mdb 不可读（${String((error as NodeJS.ErrnoException).code)}）`);
  }
  try {
    const reason = findDamage(handle);
    if (reason) throw new DataFolderError(folder, reason);
  } finally {
    closeSync(handle);
  }
}

function findDamage(handle: number): string | null {
  const stat = fstatSync(handle);
  if (!stat.isFile()) return 'data.mdb 不是文件';
  if (stat.size === 0) return null;
  const first = readMeta(handle, 0);
  if (!first) return '数据文件已损坏（data.mdb 不是数据库文件）';
  const second = readMeta(handle, first.pageBytes);
  if (!second) return '数据文件已损坏（data.mdb 的文件头不完整）';
  const newest = second.transaction > first.transaction ? second : first;
  // LMDB may leave the last pages unwritten when they are free, so a short file is not damaged for that alone.
  const isShort = stat.size < (newest.lastPage + 1) * newest.pageBytes;
  if (!isShort && stat.size > SMALL_FILE_BYTES) return null;
  const pages: Pages = {
    pageBytes: newest.pageBytes,
    count: Math.floor(stat.size / newest.pageBytes),
    read: reader(handle, newest.pageBytes),
  };
  return newest.roots.every((root) => isTreeWhole(pages, root)) ? null : '数据文件已损坏（data.mdb 被截短或改写）';
}

interface Meta {
  pageBytes: number;
  roots: bigint[];
  lastPage: number;
  transaction: bigint;
}

/** The header as LMDB lays it out on a 64-bit little-endian machine: the only kind it ships binaries for. */
function readMeta(handle: number, offset: number): Meta | null {
  const page = Buffer.alloc(META_BYTES);
  if (readSync(handle, page, 0, META_BYTES, offset) < META_BYTES) return null;
  const meta = page.subarray(PAGE_HEADER_BYTES);
  const pageBytes = meta.readUInt32LE(24);
  if (meta.readUInt32LE(0) !== MAGIC || pageBytes < 512 || pageBytes > 65_536) return null;
  return {
    pageBytes,
    roots: [meta.readBigUInt64LE(64), meta.readBigUInt64LE(112)],
    lastPage: Number(meta.readBigUInt64LE(120)),
    transaction: meta.readBigUInt64LE(128),
  };
}

function reader(handle: number, pageBytes: number): (number: number) => Buffer {
  return (number) => {
    const page = Buffer.alloc(pageBytes);
    readSync(handle, page, 0, pageBytes, number * pageBytes);
    return page;
  };
}
