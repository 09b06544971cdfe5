import { evidenceSchema } from '../../files/schema';
import { changedItemSchema } from '../../projects/checklist';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const attachFile = defineAction({
  name: 'files.attach',
  functionName: 'api',
  kind: 'write',
  summary:
    '上传完成后登记为佐证材料；服务器核对存储中的大小、文件头、校验值和视频时长，大文件的校验值稍后核对；重复登记只算一次',
  // A helper of an activity belongs to no organization.
  callers: ['person'],
  input: z.strictObject({ ticketId: idSchema, fileId: z.string().check(z.maxLength(1024)) }),
  output: z.extend(changedItemSchema, { evidence: evidenceSchema }),
  errors: [
    'NOT_FOUND',
    'TICKET_INVALID',
    'FILE_REJECTED',
    'FILE_LIMIT_REACHED',
    'TRANSITION_NOT_ALLOWED',
    'CALL_CLOSED',
  ],
});
