import { shotSchema } from '../../call/schema';
import { MAX_FILE_BYTES, TEXT_MAX } from '../../constants';
import { contentTypes, extensionOf, type FileFamily, fileFormats, refusalOf } from '../../files/formats';
import { captionSchema, sha256Schema, slotSchema, subjectSchema, takenFromSchema } from '../../files/schema';
import { textSchema } from '../../text';
import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

const anyFamily = Object.keys(MAX_FILE_BYTES) as FileFamily[];

export const prepareFile = defineAction({
  name: 'files.prepare',
  functionName: 'api',
  kind: 'write',
  summary: '领取上传凭据：写明文件放在哪里；同一个 key 得到同一张凭据；说明、活动、拍摄时间在登记之前还可以改',
  // A helper of an activity belongs to no organization.
  callers: ['person'],
  input: z
    .strictObject({
      /** Chosen by the phone, one per file: a retry gets the same ticket. */
      key: idSchema,
      subject: subjectSchema,
      slot: slotSchema,
      shot: z.nullable(shotSchema),
      name: textSchema(TEXT_MAX.short),
      contentType: z.enum(
        contentTypes,
        `只收${Object.values(fileFormats)
          .map(({ word }) => word)
          .join('、')}`,
      ),
      bytes: z.int().check(z.positive('文件是空的，请重新选择')),
      /** Of the bytes to come; the stored object is held to it. */
      sha256: z.optional(sha256Schema),
      activityId: z.optional(z.nullable(idSchema)),
      caption: z.optional(z.nullable(captionSchema)),
      takenAt: z.optional(z.nullable(instantSchema)),
      takenFrom: z.optional(z.nullable(takenFromSchema)),
    })
    .check(
      z.check((context) => {
        const { contentType, bytes } = context.value;
        const message = refusalOf(extensionOf(contentType), bytes, anyFamily);
        if (message) context.issues.push({ code: 'custom', message, input: bytes, path: ['bytes'] });
      }),
    ),
  output: z.object({ ticketId: z.string(), cloudPath: z.string() }),
  errors: [
    'NOT_FOUND',
    'TICKET_INVALID',
    'FILE_REJECTED',
    'FILE_LIMIT_REACHED',
    'TRANSITION_NOT_ALLOWED',
    'CALL_CLOSED',
  ],
});
