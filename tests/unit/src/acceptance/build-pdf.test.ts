import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib';
import { buildPdf } from '@/features/projects/scan/build-pdf';
import type { ScannedPage } from '@/lib/platform/types';
import { jpegOf, pngOf } from '../../../support/pictures';

const page = (bytes: Uint8Array, turn: ScannedPage['turn'] = 0): ScannedPage => ({
  content: bytes.slice().buffer as ArrayBuffer,
  turn,
});

const build = async (pages: readonly ScannedPage[]) => {
  const done: number[] = [];
  const bytes = await buildPdf(
    pages.length,
    async (index) => pages[index] as ScannedPage,
    (count) => done.push(count),
  );
  return { bytes, done, document: await PDFDocument.load(bytes) };
};

test('几张照片就是几页，是一份真的 PDF，做到第几页看得到', async () => {
  const { bytes, done, document } = await build([
    page(jpegOf(900, 1200)),
    page(jpegOf(900, 1200)),
    page(pngOf(40, 60)),
  ]);
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(document.getPageCount()).toBe(3);
  expect(done).toEqual([1, 2, 3]);
});

test('横的照片成横的 A4，竖的成竖的；手机横着拍、文件里记着方向的也摆正', async () => {
  const { document } = await build([page(jpegOf(1200, 900)), page(jpegOf(900, 1200)), page(jpegOf(1200, 900), 90)]);
  const isWide = document.getPages().map((one) => one.getWidth() > one.getHeight());
  expect(isWide).toEqual([true, false, false]);
});

/** Where the corners of the picture come to lie on the sheet: the matrices of `cm`, one after another. */
async function cornersOf(turn: ScannedPage['turn']) {
  const { document } = await build([page(jpegOf(1000, 1414), turn)]);
  const [sheet] = document.getPages();
  if (!sheet) throw new Error('no page');
  const contents = sheet.node.Contents();
  const stream = contents && 'asArray' in contents ? document.context.lookup(contents.asArray()[0]) : contents;
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const number = '(-?[\\d.e-]+)';
  const matrices = [...text.matchAll(new RegExp(`${Array(6).fill(number).join(' ')} cm`, 'g'))].map((found) =>
    found.slice(1).map(Number),
  );
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map((corner) =>
    [...matrices]
      .reverse()
      .reduce(
        ([x = 0, y = 0], [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => [a * x + c * y + e, b * x + d * y + f],
        corner,
      ),
  );
  return { corners, width: sheet.getWidth(), height: sheet.getHeight() };
}

test.each([0, 90, 180, 270] as const)('转了 %d 度的照片仍在纸面以内，铺满一边', async (turn) => {
  const { corners, width, height } = await cornersOf(turn);
  const xs = corners.map(([x = 0]) => x);
  const ys = corners.map(([, y = 0]) => y);
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(-0.01);
  expect(Math.max(...xs)).toBeLessThanOrEqual(width + 0.01);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(-0.01);
  expect(Math.max(...ys)).toBeLessThanOrEqual(height + 0.01);
  const fills = [Math.max(...xs) - Math.min(...xs) - width, Math.max(...ys) - Math.min(...ys) - height];
  expect(Math.min(...fills.map(Math.abs))).toBeLessThan(0.01);
});

test('顺时针转 90 度：照片的上边到了纸的右边', async () => {
  const { corners, width } = await cornersOf(90);
  const [, , topLeft, topRight] = corners;
  expect(topLeft?.[0]).toBeCloseTo(topRight?.[0] ?? 0, 1);
  expect(topLeft?.[0]).toBeGreaterThan(width / 2);
  expect(topLeft?.[1]).toBeGreaterThan(topRight?.[1] ?? 0);
});
