/** Pages from the computer's pictures, drawn small on a canvas (browser only). */
import { pickFiles } from './files.h5';
import type { ChosenFile, ScannedPage } from './types';

/** The dialog opens only for a click, so nothing may be awaited before this. */
export const choosePages = async (_source: 'camera' | 'album', count: number): Promise<string[]> =>
  (await pickFiles({ count, families: ['image'], accept: ['jpg', 'jpeg', 'png'] })).map(({ path }) => path);

/** A printed page stays legible at this. */
const LONG_EDGE = 1800;
const QUALITY = 0.7;

/** The browser turns a picture as its EXIF says, so it stands upright already. */
export async function readPage(path: string): Promise<ScannedPage> {
  const picture = new Image();
  picture.src = path;
  await picture.decode();
  const scale = Math.min(1, LONG_EDGE / Math.max(picture.naturalWidth, picture.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('no picture'))), 'image/jpeg', QUALITY);
  });
  return { content: await blob.arrayBuffer(), turn: 0 };
}

export const keepScan = async (bytes: Uint8Array, name: string): Promise<ChosenFile> => ({
  path: URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/pdf' })),
  name,
  bytes: bytes.byteLength,
});

/** The browser forgets them with the page. */
export const dropOldScans = (): void => undefined;
