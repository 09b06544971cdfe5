import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getSignInCode = defineAction({
  name: 'activities.signInCode',
  functionName: 'api',
  // The first who asks has it drawn.
  kind: 'write',
  summary: '签到用的小程序码：第一次要时生成，以后一直是同一张；项目联系人和这场活动的协助人员可取',
  callers: ['person'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    code: z.string(),
    /** `data:image/png;base64,…`, to show as it is. */
    image: z.string(),
  }),
  errors: ['NOT_FOUND', 'BUSY'],
});
