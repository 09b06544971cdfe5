import { helperSchema } from '../../activities/helpers';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const removeHelper = defineAction({
  name: 'activities.removeHelper',
  functionName: 'api',
  kind: 'write',
  summary: '移除一位协助人员，原来的邀请码同时作废；重复移除只算一次',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema, helperId: idSchema }),
  output: z.object({ helpers: z.array(helperSchema) }),
  errors: ['NOT_FOUND', 'BUSY'],
});
