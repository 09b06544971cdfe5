import { activitySchema } from '../../activities/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getSignInInfo = defineAction({
  name: 'activities.signInInfo',
  functionName: 'api',
  kind: 'read',
  summary: '凭签到码看是哪一场活动：只有名称、时间、地点和是否取消',
  callers: ['anyone'],
  input: z.strictObject({ code: idSchema }),
  output: z.pick(activitySchema, { title: true, startsAt: true, endsAt: true, place: true, status: true }),
  errors: ['NOT_FOUND'],
});
