import { shotSchema } from '../../call/schema';
import { MAX_PHOTO_BYTES } from '../../constants';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const photoTypes = ['image/jpeg', 'image/png'] as const;

export const prepareFile = defineAction({
  name: 'files.prepare',
  functionName: 'api',
  kind: 'write',
  summary: '领取上传凭据：写明文件放在哪里；同一个 key 得到同一张凭据',
  callers: ['contact_person'],
  input: z.strictObject({
    /** Chosen by the phone, one per photograph: a retry gets the same ticket. */
    key: idSchema,
    projectId: idSchema,
    itemId: idSchema,
    shot: z.nullable(shotSchema),
    contentType: z.enum(photoTypes, '请选择 JPG 或 PNG 图片'),
    bytes: z.int().check(z.positive('文件是空的，请重新选择'), z.maximum(MAX_PHOTO_BYTES, '单张照片不能超过 20 MB')),
  }),
  output: z.object({ ticketId: z.string(), cloudPath: z.string() }),
  errors: ['NOT_FOUND', 'FILE_REJECTED', 'FILE_LIMIT_REACHED'],
});
