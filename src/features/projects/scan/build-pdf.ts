/** Pages of a scan as one PDF of A4 sheets; runs in WeChat's logic layer, so nothing of a browser is used. */
import { type PDFDocument as Document, degrees, PDFDocument, type PDFImage } from 'pdf-lib';
import type { ScannedPage } from '@/lib/platform/types';

/** A4 in points. */
const A4 = { short: 595.28, long: 841.89 };
const PNG_FIRST_BYTE = 0x89;

const embed = (document: Document, { content }: ScannedPage): Promise<PDFImage> =>
  new Uint8Array(content)[0] === PNG_FIRST_BYTE ? document.embedPng(content) : document.embedJpg(content);

/** Turned clockwise about its own corner, an image leaves its place: where its corner must be for it to fill the sheet. */
function place(turn: ScannedPage['turn'], left: number, bottom: number, width: number, height: number) {
  switch (turn) {
    case 90:
      return { x: left, y: bottom + height, width: height, height: width, rotate: degrees(-90) };
    case 180:
      return { x: left + width, y: bottom + height, width, height, rotate: degrees(-180) };
    case 270:
      return { x: left + width, y: bottom, width: height, height: width, rotate: degrees(-270) };
    default:
      return { x: left, y: bottom, width, height };
  }
}

function draw(document: Document, image: PDFImage, { turn }: ScannedPage): void {
  const isTurned = turn === 90 || turn === 270;
  const [width, height] = isTurned ? [image.height, image.width] : [image.width, image.height];
  const isWide = width > height;
  const sheet = isWide ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
  const scale = Math.min(sheet.width / width, sheet.height / height);
  const drawn = { width: width * scale, height: height * scale };
  const left = (sheet.width - drawn.width) / 2;
  const bottom = (sheet.height - drawn.height) / 2;
  document.addPage([sheet.width, sheet.height]).drawImage(image, place(turn, left, bottom, drawn.width, drawn.height));
}

/** One page after another, so that only one picture is held besides the document. */
export async function buildPdf(
  count: number,
  readPage: (index: number) => Promise<ScannedPage>,
  onPage: (done: number) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let index = 0; index < count; index += 1) {
    const page = await readPage(index);
    draw(document, await embed(document, page), page);
    onPage(index + 1);
  }
  // Object streams would only save what the pictures do not take; without them the oldest readers open it.
  return document.save({ useObjectStreams: false });
}
