/** Small files of every format that is taken, with the bytes that make them so. */
const text = (words: string): number[] => [...Buffer.from(words, 'latin1')];

export const PDF = Uint8Array.from([...text('%PDF-1.7\n'), ...Array(80).fill(0x20)]);
export const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(120).fill(0)]);
export const mp4 = (brand: string): Uint8Array =>
  Uint8Array.from([0, 0, 0, 0x20, ...text('ftyp'), ...text(brand), ...Array(64).fill(1)]);

/** A zip archive of empty, stored entries. */
export function zipOf(names: readonly string[], comment = ''): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const bytes = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, bytes);
    directory.push(entry, bytes);
    offset += local.length + bytes.length;
  }
  const contents = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...files, contents, end, Buffer.from(comment, 'latin1')]));
}

export const DOCX = zipOf(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
export const XLSX = zipOf(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']);
export const ZIP = zipOf(['材料/一.txt']);

/** A JPEG as a camera writes it: EXIF with the moment, in its own zone where it says one; `mark` makes it unlike any other. */
export function jpegTaken({
  at,
  zone,
  mark = 0,
  bytes = 400,
}: {
  at?: string;
  zone?: string;
  mark?: number;
  bytes?: number;
}) {
  const tiff = Buffer.alloc(200);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  const ifd = (start: number, tags: { tag: number; type: number; count: number; value: number }[]) => {
    tiff.writeUInt16LE(tags.length, start);
    for (const [index, { tag, type, count, value }] of tags.entries()) {
      const entry = start + 2 + index * 12;
      tiff.writeUInt16LE(tag, entry);
      tiff.writeUInt16LE(type, entry + 2);
      tiff.writeUInt32LE(count, entry + 4);
      tiff.writeUInt32LE(value, entry + 8);
    }
  };
  const ascii = (tag: number, words: string, offset: number) => {
    tiff.write(`${words}\0`, offset, 'latin1');
    return { tag, type: 2, count: words.length + 1, value: offset };
  };
  ifd(8, [{ tag: 0x8769, type: 4, count: 1, value: 26 }]);
  ifd(26, [...(at ? [ascii(0x9003, at, 100)] : []), ...(zone ? [ascii(0x9011, zone, 140)] : [])]);
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(segment.length + 2, 4);
  const start = Buffer.concat([head, segment, Buffer.from([0xff, 0xda, 0, 2])]);
  const body = Buffer.alloc(Math.max(4, bytes - start.length), mark % 256);
  body.writeUInt16BE(mark % 65536, 0);
  return new Uint8Array(Buffer.concat([start, body]));
}
