import { activitySchema } from '../../activities/schema';
import { filingKinds } from '../../call/schema';
import { TEXT_MAX } from '../../constants';
import { textSchema } from '../../text';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const recordFiling = defineAction({
  name: 'activities.recordFiling',
  functionName: 'api',
  kind: 'write',
  summary: '登记活动的备案、报批已办（日期、编号），或撤销登记；同一个 key 只做一次',
  callers: ['contact_person'],
  input: z.strictObject({
    id: idSchema,
    version: z.int(),
    key: idSchema,
    filingId: z.enum(filingKinds),
    /** Null takes it back. */
    doneOn: z.nullable(dateSchema),
    number: z.nullable(textSchema(TEXT_MAX.short)),
  }),
  output: z.object({ activity: activitySchema }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'VERSION_CONFLICT', 'TRANSITION_NOT_ALLOWED'],
});
