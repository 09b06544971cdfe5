import { callViews, readingCallSchema } from '../../call/reading';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getCall = defineAction({
  name: 'calls.get',
  functionName: 'api',
  kind: 'read',
  summary: '一份申报通知的全部内容，含申报表和矛盾之处；view 为 reading 时不带申报表',
  callers: ['anyone'],
  input: z.strictObject({ slug: idSchema, view: z.optional(z.enum(callViews)) }),
  output: z.object({ call: readingCallSchema }),
  errors: ['NOT_FOUND'],
});
