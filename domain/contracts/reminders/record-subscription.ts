import { MAX_TEMPLATES_PER_TAP } from '../../constants';
import { creditsSchema, subscriptionResultSchema } from '../../reminders/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';

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
  output: creditsSchema,
  errors: [],
});
