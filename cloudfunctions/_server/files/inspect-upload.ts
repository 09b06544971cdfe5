/** What lies in storage, not what the phone said of it. */
import { AppError } from '@domain/errors';
import { extensionOf, fileFormats } from '@domain/files/formats';
import type { Evidence } from '@domain/files/schema';
import { identify, isOfficeArchive } from '@domain/files/sniff';
import type { TicketDocument } from '../repositories/upload-tickets';
import { readHead, readTail } from './inspect-object';

export async function inspectUpload(
  url: string | undefined,
  ticket: Pick<TicketDocument, 'contentType' | 'bytes'>,
): Promise<Pick<Evidence, 'contentType' | 'verification'>> {
  if (!url) throw new AppError('FILE_REJECTED', { message: '没有找到上传的文件，请重新上传' });
  const declared = extensionOf(ticket.contentType);
  const { head, bytes } = await readHead(url);
  // `ticket.bytes` was checked against the limit when the ticket was written.
  if (bytes !== ticket.bytes) throw new AppError('FILE_REJECTED', { message: '文件没有传完整，请重新上传' });
  const tail = declared && isOfficeArchive(declared) ? await readTail(url) : null;
  const identity = declared && identify(declared, head, tail);
  if (!declared || !identity) {
    const wanted =
      !declared || fileFormats[declared].family === 'image' ? 'JPG 或 PNG 图片' : fileFormats[declared].word;
    throw new AppError('FILE_REJECTED', { message: `这个文件的内容不是${wanted}，请换成正确的文件再传` });
  }
  return { contentType: fileFormats[identity.extension].contentType, verification: identity.proof };
}
