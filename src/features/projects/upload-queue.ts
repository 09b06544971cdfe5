/** One photograph's way to the server: a ticket, the bytes, the record. Every step may be repeated safely. */
import type { Shot } from '@domain/call/schema';
import type { ActionInput, ActionOutput } from '@domain/contracts';
import { attachFile } from '@domain/contracts/files/attach-file';
import { prepareFile } from '@domain/contracts/files/prepare-file';
import { toAppError } from '@/lib/api-client';
import { newId } from '@/lib/new-id';
import { uploadFile } from '@/lib/platform/cloud';
import type { ChosenPhoto } from '@/lib/platform/types';
import { runAction } from '@/lib/use-action';

export interface PendingPhoto extends ChosenPhoto {
  /** Names this photograph in every retry, so that none is recorded twice. */
  key: string;
  shot: Shot | null;
  state: 'waiting' | 'uploading' | 'failed';
  percent: number;
  message: string | null;
}

export const pendingFrom = (photos: readonly ChosenPhoto[], shot: Shot | null): PendingPhoto[] =>
  photos.map((photo) => ({ ...photo, key: newId(), shot, state: 'waiting', percent: 0, message: null }));

export async function uploadPhoto(
  place: { projectId: string; itemId: string },
  photo: PendingPhoto,
  onProgress: (percent: number) => void,
): Promise<ActionOutput<'files.attach'>> {
  const { ticketId, cloudPath } = await runAction(prepareFile, {
    ...place,
    key: photo.key,
    shot: photo.shot,
    contentType: photo.contentType as ActionInput<'files.prepare'>['contentType'],
    bytes: photo.bytes,
  });
  const { fileID } = await uploadFile({ cloudPath, filePath: photo.path, onProgress });
  return runAction(attachFile, { ticketId, fileId: fileID });
}

/** The field's own complaint where there is one (`请选择 JPG 或 PNG 图片`). */
export function uploadMessage(error: unknown): string {
  const { message, fields } = toAppError(error);
  return fields?.[0]?.message ?? message;
}
