import { activitySchema } from '../../activities/schema';
import { TEXT_MAX } from '../../constants';
import { textSchema } from '../../text';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const cancelActivity = defineAction({
  name: 'activities.cancel',
  functionName: 'api',
  kind: 'write',
  summary: '取消一场还没有记录的活动，须写原因；同一个 key 只做一次',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema, version: z.int(), key: idSchema, reason: textSchema(TEXT_MAX.comment) }),
  output: z.object({ activity: activitySchema }),
  errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'TRANSITION_NOT_ALLOWED'],
});
