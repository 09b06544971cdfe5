import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const followCall = defineAction({
  name: 'calls.follow',
  functionName: 'api',
  kind: 'write',
  summary: '关注或取消关注一份申报通知；关注后在截止前 7、3、1 天和 3 小时提醒，取消后不再提醒；重复调用结果相同',
  callers: ['person'],
  input: z.strictObject({ slug: idSchema, isFollowing: z.boolean() }),
  output: z.object({ isFollowing: z.boolean() }),
  errors: ['NOT_FOUND'],
});
