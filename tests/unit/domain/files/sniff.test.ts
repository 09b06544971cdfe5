/** What a file is by its bytes, whatever the phone said of it. */
import { fileExtensions, fileFormats } from '@domain/files/formats';
import { archiveEntries, identify, LEADING_BYTES, sniff, TRAILING_BYTES } from '@domain/files/sniff';
import fc from 'fast-check';
import { DOCX, mp4, OLE, PDF, XLSX, ZIP, zipOf } from '../../../support/file-bytes';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const real = { jpg: JPEG, png: PNG, pdf: PDF, docx: DOCX, xlsx: XLSX, doc: OLE, xls: OLE, mp4: mp4('isom'), zip: ZIP };

const head = (bytes: Uint8Array) => bytes.subarray(0, LEADING_BYTES);
const tail = (bytes: Uint8Array) => bytes.subarray(-TRAILING_BYTES);
const judge = (declared: (typeof fileExtensions)[number], bytes: Uint8Array) =>
  identify(declared, head(bytes), tail(bytes));

test.each(fileExtensions)('a real %s is what it says', (extension) => {
  expect(judge(extension, real[extension])?.extension).toBe(extension);
});

test('only what was looked into counts as content; OLE files are taken as containers', () => {
  expect(fileExtensions.filter((extension) => judge(extension, real[extension])?.proof === 'container')).toEqual([
    'doc',
    'xls',
  ]);
});

/** Which lies pass: pictures for each other, doc and xls (both OLE), and office files as the plain archives they are. */
const allowed = new Set(['jpg>png', 'png>jpg', 'doc>xls', 'xls>doc', 'docx>zip', 'xlsx>zip']);

test('no other format passes for the declared one', () => {
  const passing = fileExtensions.flatMap((is) =>
    fileExtensions.flatMap((says) => (is !== says && judge(says, real[is]) ? [`${is}>${says}`] : [])),
  );
  expect(new Set(passing)).toEqual(allowed);
});

test('a picture is what its bytes say, whichever of the two it was called', () => {
  expect(judge('jpg', PNG)).toEqual({ extension: 'png', proof: 'content' });
});

test.each(['heic', 'mif1', 'avif', 'qt  '])('the brand “%s” is no MP4, though it shares the container', (brand) => {
  expect(judge('mp4', mp4(brand))).toBeNull();
});

test('an archive whose contents begin before what was read is taken as a container', () => {
  const large = zipOf(Array.from({ length: 600 }, (_, index) => `media/picture-number-${index}.png`));
  expect(archiveEntries(tail(large))).toBeNull();
  expect(judge('docx', large)).toEqual({ extension: 'docx', proof: 'container' });
});

test('an archive with a comment behind it is read all the same', () => {
  expect(archiveEntries(zipOf(['word/document.xml'], 'made by an office program'))).toEqual(['word/document.xml']);
});

test('random bytes are never taken for anything', () => {
  const marks = [JPEG.subarray(0, 3), PNG, PDF.subarray(0, 5), DOCX.subarray(0, 4), OLE.subarray(0, 8)];
  const isMarked = (bytes: Uint8Array) =>
    marks.some((mark) => mark.every((byte, index) => bytes[index] === byte)) ||
    Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp';
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 256 }), fc.constantFrom(...fileExtensions), (bytes, declared) => {
      fc.pre(!isMarked(bytes));
      expect(sniff(bytes)).toBeNull();
      expect(judge(declared, bytes)).toBeNull();
    }),
  );
});

test('whatever follows the mark of one format, no other is seen in it', () => {
  const families = fc.constantFrom(...fileExtensions);
  fc.assert(
    fc.property(families, families, fc.uint8Array({ maxLength: 2048 }), (is, says, rest) => {
      const bytes = Uint8Array.from([...real[is].subarray(0, 16), ...rest]);
      const seen = judge(says, bytes);
      if (seen) expect(fileFormats[seen.extension].signature).toBe(fileFormats[is].signature);
    }),
  );
});

test('the end of a broken archive never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(200), fc.uint8Array({ maxLength: 8 }), (noise, at, patch) => {
      const bytes = Uint8Array.from([...DOCX, ...noise]);
      bytes.set(patch, Math.min(at, bytes.length - patch.length));
      expect(() => archiveEntries(bytes)).not.toThrow();
    }),
  );
});
