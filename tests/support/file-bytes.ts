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

const box = (type: string, ...contents: Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(content.length + 8);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, content]);
};

/** A film's movie header; `long` is the layout with 64-bit times. */
function movieHeader(seconds: number, long: boolean): Buffer {
  const content = Buffer.alloc(long ? 112 : 100);
  const scale = 600;
  content[0] = long ? 1 : 0;
  content.writeUInt32BE(scale, long ? 20 : 12);
  if (long) content.writeBigUInt64BE(BigInt(Math.round(seconds * scale)), 24);
  else content.writeUInt32BE(Math.round(seconds * scale), 16);
  return box('mvhd', content);
}

interface Film {
  seconds: number;
  long?: boolean;
  /** Phones write the header last, films for the web have it first. */
  headerFirst?: boolean;
  /** Of the pictures. */
  bytes?: number;
}

/** An MP4 film with nothing to see in it, but a length. */
export function film({ seconds, long = false, headerFirst = false, bytes = 500 }: Film): Uint8Array {
  const type = box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1'));
  const movie = box('moov', movieHeader(seconds, long), box('trak', Buffer.alloc(40)));
  const pictures = box('mdat', Buffer.alloc(bytes, 3));
  const rest = headerFirst ? [movie, pictures] : [box('free', Buffer.alloc(4)), pictures, movie];
  return new Uint8Array(Buffer.concat([type, ...rest]));
}

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
