import { MAX_TEMPLATES_PER_TAP } from '../constants';
import { creditSchema, inboxItemSchema, subscriptionResultSchema } from '../reminders/schema';
import * as z from '../z';
import { defineAction } from './define-action';

export const recordSubscription = defineAction({
  name: 'reminders.subscribe',
  functionName: 'api',
  kind: 'write',
  summary: '记下一次点按授权的结果；同一个 key 只记一次',
  callers: ['person'],
  input: z.strictObject({
    key: z.string().check(z.minLength(8), z.maxLength(64)),
    results: z
      .array(z.strictObject({ templateId: z.string(), result: subscriptionResultSchema }))
      .check(z.minLength(1), z.maxLength(MAX_TEMPLATES_PER_TAP)),
  }),
  output: z.object({ credits: z.array(creditSchema) }),
  errors: [],
});

export const getReminderStatus = defineAction({
  name: 'reminders.status',
  functionName: 'api',
  kind: 'read',
  summary: '每种提醒还能推送几次',
  callers: ['person'],
  input: z.strictObject({}),
  output: z.object({ credits: z.array(creditSchema) }),
  errors: [],
});

export const listInbox = defineAction({
  name: 'inbox.list',
  functionName: 'api',
  kind: 'read',
  summary: '我的消息，新的在前，最多 100 条',
  callers: ['person'],
  input: z.strictObject({}),
  output: z.object({ items: z.array(inboxItemSchema), unread: z.int() }),
  errors: [],
});

export const markInboxRead = defineAction({
  name: 'inbox.markRead',
  functionName: 'api',
  kind: 'write',
  summary: '把消息标为已读；重复调用无妨',
  callers: ['person'],
  input: z.strictObject({ ids: z.array(z.string()).check(z.minLength(1), z.maxLength(50)) }),
  output: z.object({ unread: z.int() }),
  errors: [],
});
