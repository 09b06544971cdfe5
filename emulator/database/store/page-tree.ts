/** Reads LMDB's pages just enough to tell whether its trees hang together. Layout: `mdb.c` of the version that lmdb 3.5 ships. */
export interface Pages {
  pageBytes: number;
  /** Pages that the file holds. */
  count: number;
  read(number: number): Buffer;
}

export const PAGE_HEADER_BYTES = 24;
const NODE_HEADER_BYTES = 8;
const EMPTY = 0xffff_ffff_ffff_ffffn;
const BRANCH = 0x01;
const LEAF = 0x02;
const OVERFLOW = 0x04;
const FIXED_SIZE = 0x20;
const IN_OVERFLOW = 0x01;
const SUB_TREE = 0x02;
/** Where a sub-tree's record holds its root page. */
const ROOT_OFFSET = 40;

/** Whether every page from `root` on lies in the file and says of itself what it should. */
export function isTreeWhole(pages: Pages, root: bigint): boolean {
  if (root === EMPTY) return true;
  const waiting = [root];
  const seen = new Set<bigint>();
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (number >= BigInt(pages.count) || seen.has(number)) return false;
    seen.add(number);
    const page = pages.read(Number(number));
    if (page.readBigUInt64LE(0) !== number) return false;
    const next = childrenOf(page, pages);
    if (!next) return false;
    waiting.push(...next);
  }
  return true;
}

/** The pages that one page leads to; null when it makes no sense. */
function childrenOf(page: Buffer, pages: Pages): bigint[] | null {
  const flags = page.readUInt16LE(18);
  if (flags & FIXED_SIZE) return [];
  const [lower, upper] = [page.readUInt16LE(20), page.readUInt16LE(22)];
  if (!(flags & (BRANCH | LEAF)) || lower > upper || upper + PAGE_HEADER_BYTES > pages.pageBytes) return null;
  const children: bigint[] = [];
  for (let position = 0; position < lower / 2; position += 1) {
    const start = page.readUInt16LE(PAGE_HEADER_BYTES + 2 * position) + PAGE_HEADER_BYTES;
    if (start + NODE_HEADER_BYTES > pages.pageBytes) return null;
    if (flags & BRANCH) children.push(branchChild(page, start));
    else if (!visitLeaf(page, start, pages, children)) return null;
  }
  return children;
}

function branchChild(page: Buffer, start: number): bigint {
  const [low, middle, high] = [page.readUInt16LE(start), page.readUInt16LE(start + 2), page.readUInt16LE(start + 4)];
  return BigInt(low) + (BigInt(middle) << 16n) + (BigInt(high) << 32n);
}

function visitLeaf(page: Buffer, start: number, pages: Pages, children: bigint[]): boolean {
  const flags = page.readUInt16LE(start + 4);
  const data = start + NODE_HEADER_BYTES + page.readUInt16LE(start + 6);
  if (!(flags & (IN_OVERFLOW | SUB_TREE))) return data + page.readUInt32LE(start) <= pages.pageBytes;
  if (data + (flags & SUB_TREE ? ROOT_OFFSET : 0) + 8 > pages.pageBytes) return false;
  if (flags & IN_OVERFLOW) return isOverflowWhole(pages, page.readBigUInt64LE(data));
  const root = page.readBigUInt64LE(data + ROOT_OFFSET);
  if (root !== EMPTY) children.push(root);
  return true;
}

function isOverflowWhole(pages: Pages, number: bigint): boolean {
  if (number >= BigInt(pages.count)) return false;
  const page = pages.read(Number(number));
  const length = BigInt(page.readUInt32LE(20));
  return (
    page.readBigUInt64LE(0) === number &&
    (page.readUInt16LE(18) & OVERFLOW) !== 0 &&
    number + length <= BigInt(pages.count)
  );
}
