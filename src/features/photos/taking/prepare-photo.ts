/** From what the camera or the album handed over to what is kept: its time read, then made small, measured and named. */
import { extensionIn, fileFormats, refusalOf } from '@domain/files/formats';
import { toInstant } from '@domain/time';
import { bytesOf, dropFile, factsOf, readHead } from '@/lib/platform/kept-files';
import { isOwnCamera } from '@/lib/platform/media';
import { pictureFacts, shrink } from '@/lib/platform/shrink';
import type { ChosenPhoto, PhotoRequest } from '@/lib/platform/types';
import type { FileToKeep } from '../queue/record';
import { EXIF_HEAD_BYTES, exifTime } from './exif-time';
import { fitPhoto } from './fit-photo';
import { PhotoRefusal, UNREADABLE } from './refusal';

type Prepared = Pick<FileToKeep, 'bytes' | 'sha256' | 'contentType' | 'takenAt' | 'takenFrom'> & { path: string };

async function timeOf(path: string, source: PhotoRequest['source'], now: number) {
  const head = await readHead(path, EXIF_HEAD_BYTES).catch(() => null);
  const exif = head && (await exifTime(head));
  if (exif) return { takenAt: exif, takenFrom: 'exif' as const };
  if (source === 'camera' && isOwnCamera) return { takenAt: toInstant(now), takenFrom: 'camera' as const };
  return { takenAt: null, takenFrom: null };
}

/** WeChat clears its temporary files itself, later: a copy that cannot be dropped is no failure. */
const drop = (path: string) => dropFile(path).catch(() => undefined);
const tools = { factsOf: pictureFacts, bytesOf, shrink, drop };

/** @param now the server's clock at the moment of shooting */
export async function preparePhoto(
  { path, bytes }: ChosenPhoto,
  { isOriginal, source, now }: { isOriginal: boolean; source: PhotoRequest['source']; now: number },
): Promise<Prepared> {
  const time = await timeOf(path, source, now);
  try {
    const made = isOriginal ? path : await fitPhoto(path, bytes, tools);
    const facts = await factsOf(made);
    const { type } = await pictureFacts(made);
    const extension = extensionIn(`.${type}`);
    const refusal = refusalOf(extension, facts?.bytes ?? 0, ['image']);
    if (refusal || !facts || !extension) throw new PhotoRefusal(refusal ?? UNREADABLE);
    return { ...time, ...facts, path: made, contentType: fileFormats[extension].contentType };
  } catch (error) {
    if (error instanceof PhotoRefusal) throw error;
    throw new PhotoRefusal(UNREADABLE);
  }
}
