import { activitySchema } from '../../activities/schema';
import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const joinActivity = defineAction({
  name: 'activities.join',
  functionName: 'api',
  kind: 'write',
  summary: '凭邀请码成为一场活动的协助人员：只能看这场活动的现场模式、签到表，上传它的照片；重复加入只算一次',
  callers: ['person'],
  input: z.strictObject({ code: idSchema }),
  output: z.object({
    activity: z.pick(activitySchema, { id: true, title: true, startsAt: true, endsAt: true, place: true }),
    /** When helping ends. */
    until: instantSchema,
  }),
  errors: ['NOT_FOUND', 'PERSON_UNKNOWN', 'JOIN_LIMIT_REACHED', 'BUSY'],
});
