import { AppError } from '@domain/errors';
import { extensionOf, refusalOf } from '@domain/files/formats';
import type { TicketDocument } from '../repositories/upload-tickets';
import type { Slot } from './subjects/subject-files';

/** Whether one more file of this kind belongs into the slot. */
export function requireRoom(slot: Slot, { contentType, bytes }: Pick<TicketDocument, 'contentType' | 'bytes'>): void {
  const refusal = refusalOf(extensionOf(contentType), bytes, slot.families);
  if (refusal) throw new AppError('FILE_REJECTED', { message: `“${slot.title}”：${refusal}` });
  if (slot.fileCount >= slot.maxFiles) {
    throw new AppError('FILE_LIMIT_REACHED', {
      message: `“${slot.title}”最多 ${slot.maxFiles} 份，请先删除不需要的`,
    });
  }
  if (slot.total && slot.total.fileCount >= slot.total.maxFiles) {
    throw new AppError('FILE_LIMIT_REACHED', {
      message: `一个项目最多 ${slot.total.maxFiles} 份材料，请先删除不需要的`,
    });
  }
}
