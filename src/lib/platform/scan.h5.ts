/** Pages from the computer's pictures, drawn small on a canvas (browser only). */
import { pickFiles } from './files.h5';
import { pictureFacts, shrink } from './shrink.h5';
import type { ChosenFile, ScannedPage } from './types';

/** The dialog opens only for a click, so nothing may be awaited before this. */
export const choosePages = async (_source: 'camera' | 'album', count: number): Promise<string[]> =>
  (await pickFiles({ count, families: ['image'], accept: ['jpg', 'jpeg', 'png'] })).map(({ path }) => path);

/** A printed page stays legible at this. */
const LONG_EDGE = 1800;
const QUALITY = 70;

/** The browser turns a picture as its EXIF says, so it stands upright already. */
export async function readPage(path: string): Promise<ScannedPage> {
  const small = await shrink(path, { longEdge: LONG_EDGE, quality: QUALITY, facts: await pictureFacts(path) });
  const content = await (await fetch(small)).arrayBuffer();
  URL.revokeObjectURL(small);
  return { content, turn: 0 };
}

export const keepScan = async (bytes: Uint8Array, name: string): Promise<ChosenFile> => ({
  path: URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/pdf' })),
  name,
  bytes: bytes.byteLength,
});

/** The browser forgets them with the page. */
export const dropOldScans = (): void => undefined;
