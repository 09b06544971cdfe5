import { attendeeSchema, signInSchema } from '../../activities/sign-in';
import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const signIn = defineAction({
  name: 'activities.signIn',
  functionName: 'api',
  kind: 'write',
  summary: '活动签到：姓名、单位、电话；同一微信或同一电话在一场活动里只算一次；电话只留首尾几位',
  callers: ['person'],
  input: z.extend(attendeeSchema, { code: idSchema }),
  output: z.object({
    at: instantSchema,
    /** True: had signed in before, nothing was changed. */
    isRepeated: z.boolean(),
    /** As it stands in the list; null where the same number signed in from another WeChat account. */
    mine: z.nullable(signInSchema),
  }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'BUSY'],
});
