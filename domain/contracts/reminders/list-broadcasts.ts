import { broadcastFilterSchema } from '../../reminders/broadcast';
import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const listBroadcasts = defineAction({
  name: 'reminders.broadcasts',
  functionName: 'staff',
  kind: 'read',
  summary: '发出的群发通知，最近 20 条：发给几人、推送到几人、几人已读；只管部分类型的工作人员看自己发的',
  callers: ['officer'],
  input: z.strictObject({}),
  output: z.object({
    broadcasts: z.array(
      z.object({
        id: z.string(),
        at: instantSchema,
        byName: z.string(),
        callName: z.string(),
        filter: broadcastFilterSchema,
        title: z.string(),
        text: z.string(),
        /** Null while it is still being sent. */
        doneAt: z.nullable(instantSchema),
        told: z.int(),
        pushed: z.int(),
        read: z.int(),
      }),
    ),
  }),
  errors: [],
});
