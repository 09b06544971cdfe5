/** What a stored file is by its own bytes, whatever its name says. */
import { type FileExtension, fileFormats, type Signature } from './formats';

/** How much of the beginning tells. */
export const LEADING_BYTES = 64;
/** How much of the end is read to see what an archive holds: the table of contents of most office files fits. */
export const TRAILING_BYTES = 16 * 1024;

const leading: readonly { signature: Signature; at: number; bytes: readonly number[] }[] = [
  { signature: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { signature: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { signature: 'pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { signature: 'zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { signature: 'ole', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { signature: 'mp4', at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
];

/** Share MP4's container, and are not MP4: HEIC and AVIF pictures, QuickTime films. */
const OTHER_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis', 'qt  ']);

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** Null for what is none of the formats taken here. */
export function sniff(head: Uint8Array): Signature | null {
  const found = leading.find(({ at, bytes }) => bytes.every((byte, index) => head[at + index] === byte));
  if (!found || (found.signature === 'mp4' && OTHER_BRANDS.has(textAt(head, 8, 4)))) return null;
  return found.signature;
}

const END_OF_DIRECTORY = [0x50, 0x4b, 0x05, 0x06];
const END_LENGTH = 22;
const ENTRY = [0x50, 0x4b, 0x01, 0x02];
const ENTRY_LENGTH = 46;

const holds = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

function findEnd(tail: Uint8Array): number {
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) if (holds(tail, at, END_OF_DIRECTORY)) return at;
  return -1;
}

/** The names of an archive's entries, read from its end; null when its table of contents begins before `tail`. */
export function archiveEntries(tail: Uint8Array): string[] | null {
  const end = findEnd(tail);
  if (end < 0) return null;
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  let at = end - view.getUint32(end + 12, true);
  if (at < 0) return null;
  const names: string[] = [];
  while (at + ENTRY_LENGTH <= end) {
    if (!holds(tail, at, ENTRY)) return null;
    const nameLength = view.getUint16(at + 28, true);
    names.push(textAt(tail, at + ENTRY_LENGTH, nameLength));
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Folders that only the one or the other kind of office file has. */
const officeFolders: Partial<Record<FileExtension, string>> = { docx: 'word/', xlsx: 'xl/' };

/**
 * How far the bytes bear out what was declared. `content`: it is that format. `container`: it is a zip archive or an OLE
 * file, as such a document is, and what lies inside was not looked at.
 */
export type Proof = 'content' | 'container';

interface Identity {
  extension: FileExtension;
  proof: Proof;
}

/** Phones name pictures as they like, and either kind is fine: there the bytes decide. */
const pictures: Partial<Record<Signature, FileExtension>> = { jpeg: 'jpg', png: 'png' };

/** What a file that was declared so really is; null where the bytes contradict it. `tail` is needed only for archives. */
export function identify(declared: FileExtension, head: Uint8Array, tail: Uint8Array | null): Identity | null {
  const { family, signature } = fileFormats[declared];
  const seen = sniff(head);
  if (seen === null) return null;
  if (family === 'image') {
    const extension = pictures[seen];
    return extension ? { extension, proof: 'content' } : null;
  }
  if (seen !== signature) return null;
  if (signature === 'ole') return { extension: declared, proof: 'container' };
  const folder = officeFolders[declared];
  if (folder === undefined) return { extension: declared, proof: 'content' };
  const entries = tail && archiveEntries(tail);
  if (!entries) return { extension: declared, proof: 'container' };
  return entries.some((name) => name.startsWith(folder)) ? { extension: declared, proof: 'content' } : null;
}

/** Whether the end of such a file is worth a second look. */
export const isOfficeArchive = (declared: FileExtension): boolean => officeFolders[declared] !== undefined;
