import { callSchema } from '../../call/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getCall = defineAction({
  name: 'calls.get',
  functionName: 'api',
  kind: 'read',
  summary: '一份申报通知的全部内容，含申报表和矛盾之处',
  callers: ['anyone'],
  input: z.strictObject({ slug: idSchema }),
  output: z.object({ call: z.extend(callSchema, { isDemo: z.boolean() }) }),
  errors: ['NOT_FOUND'],
});
