import { callSummarySchema } from '../../call/summary';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const listCalls = defineAction({
  name: 'calls.list',
  functionName: 'api',
  kind: 'read',
  summary: '全部申报通知，供列表、筛选和搜索；不含申报表',
  callers: ['anyone'],
  input: z.strictObject({}),
  output: z.object({ calls: z.array(callSummarySchema) }),
  errors: [],
});
