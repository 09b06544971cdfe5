import { activityRecordSchema, activitySchema } from '../../activities/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const recordActivity = defineAction({
  name: 'activities.record',
  functionName: 'api',
  kind: 'write',
  summary: '记录一场已经举办的活动，或更正记录；同一个 key 只做一次',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema, version: z.int(), key: idSchema, record: activityRecordSchema }),
  output: z.object({ activity: activitySchema }),
  errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'TRANSITION_NOT_ALLOWED'],
});
