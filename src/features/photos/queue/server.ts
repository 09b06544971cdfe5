/** The server's side of the queue: a ticket, the bytes, the record, and what was said of it later. */
import type { ActionOutput } from '@domain/contracts';
import { amendFile } from '@domain/contracts/files/amend-file';
import { attachFile } from '@domain/contracts/files/attach-file';
import { prepareFile } from '@domain/contracts/files/prepare-file';
import { AppError } from '@domain/errors';
import { callAction } from '@/lib/api-client';
import { uploadFile } from '@/lib/platform/cloud';
import { addressOf } from '@/lib/platform/kept-files';
import type { QueuePorts } from './ports';
import type { Details, QueuedFile } from './record';

export type Attached = ActionOutput<'files.attach'>;

const TICKET_WORDS = '服务器没有认出这张照片的上传凭据，请点“重试”；仍不成功时请重新选择这张照片';

const told = ({ shot, caption, activityId }: Details): Details => ({ shot, caption, activityId });

export const queueServer: QueuePorts<Attached>['server'] = {
  prepare: (file: QueuedFile) => {
    const { key, subject, slot, name, contentType, bytes, sha256, takenAt, takenFrom, sentAs } = file;
    const sum = sha256 === null ? {} : { sha256 };
    return callAction(prepareFile, {
      ...{ key, subject, slot, name, contentType, bytes, takenAt, takenFrom },
      ...sum,
      ...told(sentAs ?? file),
    });
  },
  upload: async ({ path, cloudPath }, onProgress) => {
    const { fileID } = await uploadFile({ cloudPath: cloudPath ?? '', filePath: await addressOf(path), onProgress });
    return { fileId: fileID };
  },
  attach: ({ ticketId, fileId }) => callAction(attachFile, { ticketId: ticketId ?? '', fileId: fileId ?? '' }),
  amend: ({ subject, evidenceId, ...file }) =>
    callAction(amendFile, { subject, evidenceId: evidenceId ?? '', ...told(file) }),
};

/** What the upload itself failed of is the network's. */
export function judge(error: unknown): ReturnType<QueuePorts<Attached>['judge']> {
  if (!(error instanceof AppError) || error.isRetryable) return { kind: 'again' };
  if (error.code === 'TICKET_INVALID') return { kind: 'ticket', message: TICKET_WORDS };
  return { kind: 'refused', message: error.fields?.[0]?.message ?? error.message };
}
