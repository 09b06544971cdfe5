import { commentsInputSchema } from '../../applications/correction';
import { applicationSchema } from '../../applications/schema';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const returnApplication = defineAction({
  name: 'applications.return',
  functionName: 'staff',
  kind: 'write',
  summary: '退回修改：写明意见（可指到申报表的某一栏）和补正的最后一天',
  callers: ['officer'],
  input: z.strictObject({ id: idSchema, comments: commentsInputSchema, correctUntil: dateSchema }),
  output: z.object({ status: applicationSchema.shape.status }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED'],
});
