/** One file's way to the server: a ticket, the bytes, the record. Every step may be repeated safely. */
import type { Shot } from '@domain/call/schema';
import type { ActionOutput } from '@domain/contracts';
import { attachFile } from '@domain/contracts/files/attach-file';
import { prepareFile } from '@domain/contracts/files/prepare-file';
import { AppError } from '@domain/errors';
import type { ContentType } from '@domain/files/formats';
import type { Subject } from '@domain/files/schema';
import { toAppError } from '@/lib/api-client';
import { newId } from '@/lib/new-id';
import { uploadFile } from '@/lib/platform/cloud';
import { runAction } from '@/lib/use-action';

/** Where files go: a slot of a subject. */
export interface Place {
  subject: Subject;
  slot: string;
}

export interface NewFile {
  /** On the phone. */
  path: string;
  name: string;
  bytes: number;
  contentType: ContentType;
  shot: Shot | null;
}

export interface PendingFile extends NewFile {
  /** Names this file in every retry, so that none is recorded twice. */
  key: string;
  state: 'waiting' | 'uploading' | 'failed';
  percent: number;
  message: string | null;
}

export const pendingFrom = (files: readonly NewFile[]): PendingFile[] =>
  files.map((file) => ({ ...file, key: newId(), state: 'waiting', percent: 0, message: null }));

export async function sendFile(
  { subject, slot }: Place,
  { key, path, name, bytes, contentType, shot }: PendingFile,
  onProgress: (percent: number) => void,
): Promise<ActionOutput<'files.attach'>> {
  const wanted = { key, subject, slot, shot, name, contentType, bytes };
  const { ticketId, cloudPath } = await runAction(prepareFile, wanted);
  const { fileID } = await uploadFile({ cloudPath, filePath: path, onProgress });
  return runAction(attachFile, { ticketId, fileId: fileID });
}

/** The field's own complaint where there is one; what the upload itself failed of is the network's. */
export function uploadMessage(error: unknown): string {
  const { message, fields } = toAppError(error instanceof AppError ? error : new AppError('NETWORK', { cause: error }));
  return fields?.[0]?.message ?? message;
}
