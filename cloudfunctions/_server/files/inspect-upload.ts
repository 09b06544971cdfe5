/** What lies in storage, not what the phone said of it. */
import { HASHED_AT_ONCE_BYTES } from '@domain/constants';
import { AppError } from '@domain/errors';
import { extensionOf, type FileExtension, fileFormats } from '@domain/files/formats';
import { mp4Seconds } from '@domain/files/mp4-duration';
import type { Evidence } from '@domain/files/schema';
import { identify, isOfficeArchive, LEADING_BYTES, TRAILING_BYTES } from '@domain/files/sniff';
import type { TicketDocument } from '../repositories/upload-tickets';
import { type Part, readAt, readEnd, readStart, sha256Of } from './inspect-object';

/** The bytes are not what they should be, and sending them again would not help: the ticket serves no more. */
export class UnfitFile extends AppError {
  constructor(message: string) {
    super('FILE_REJECTED', { message });
  }
}

export interface Inspected extends Pick<Evidence, 'contentType' | 'verification' | 'sha256' | 'integrity'> {
  /** Of a film, where its header tells. */
  seconds: number | null;
}

type Announced = Pick<TicketDocument, 'contentType' | 'bytes' | 'sha256'>;

/** The end of such a file is worth a second look; of a small one it is here already. */
async function endOf(url: string, declared: FileExtension, { content, total }: Part): Promise<Uint8Array | null> {
  if (!isOfficeArchive(declared)) return null;
  return content.length === total ? content.subarray(-TRAILING_BYTES) : readEnd(url, TRAILING_BYTES);
}

async function identityOf(url: string, { contentType }: Announced, start: Part) {
  const declared = extensionOf(contentType);
  const head = start.content.subarray(0, LEADING_BYTES);
  const identity = declared && identify(declared, head, await endOf(url, declared, start));
  if (declared && identity) return identity;
  const wanted = !declared || fileFormats[declared].family === 'image' ? 'JPG 或 PNG 图片' : fileFormats[declared].word;
  throw new UnfitFile(`这个文件的内容不是${wanted}，请换成正确的文件再传`);
}

/** A small object is here whole: hashed at once. A large one waits for the timer, which streams it. */
function hashOf({ content, total }: Part, announced: string | null): Pick<Inspected, 'sha256' | 'integrity'> {
  if (content.length < total) return { sha256: null, integrity: 'pending' };
  const sha256 = sha256Of(content);
  if (announced !== null && announced !== sha256) {
    throw new UnfitFile('收到的内容与手机上的原件不一致，请重新选择文件再传');
  }
  return { sha256, integrity: 'verified' };
}

export async function inspectUpload(url: string | undefined, announced: Announced): Promise<Inspected> {
  if (!url) throw new AppError('FILE_REJECTED', { message: '没有找到上传的文件，请重新上传' });
  // `bytes` was checked against the limit when the ticket was written; what lies there may be larger.
  const start = await readStart(url, announced.bytes <= HASHED_AT_ONCE_BYTES ? announced.bytes : LEADING_BYTES);
  if (start.total !== announced.bytes) {
    throw new AppError('FILE_REJECTED', { message: '文件没有传完整，请重新上传' });
  }
  const { extension, proof } = await identityOf(url, announced, start);
  return {
    contentType: fileFormats[extension].contentType,
    verification: proof,
    ...hashOf(start, announced.sha256),
    seconds: extension === 'mp4' ? await mp4Seconds(start.total, ({ at, length }) => readAt(url, at, length)) : null,
  };
}
