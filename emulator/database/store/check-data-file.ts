import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError } from './data-folder-error';

const PAGE_HEADER_BYTES = 24;
const META_BYTES = 160;
const MAGIC = 0xbeefc0de;

/**
 * LMDB maps its file into memory, so a file that is not its own, or is cut short, would end the process without a word.
 * This looks at the two header pages and the length first. Call before opening; a missing or empty file is a new one.
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
  if (!first) return '数据文件已损坏（不是数据库文件）';
  const second = readMeta(handle, first.pageBytes);
  if (!second) return '数据文件已损坏（文件头不完整）';
  const newest = second.transaction > first.transaction ? second : first;
  if (stat.size < newest.lastRoot * first.pageBytes + first.pageBytes) return '数据文件已损坏（文件被截短）';
  return null;
}

interface Meta {
  pageBytes: number;
  lastRoot: number;
  transaction: bigint;
}

function readMeta(handle: number, offset: number): Meta | null {
  const page = Buffer.alloc(META_BYTES);
  if (readSync(handle, page, 0, META_BYTES, offset) < META_BYTES) return null;
  const meta = page.subarray(PAGE_HEADER_BYTES);
  const pageBytes = meta.readUInt32LE(24);
  if (meta.readUInt32LE(0) !== MAGIC || pageBytes < 512 || pageBytes > 65_536) return null;
  return { pageBytes, lastRoot: 0, transaction: meta.readBigUInt64LE(128) };
}
