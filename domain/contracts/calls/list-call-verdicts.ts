import * as z from '../../z';
import { defineAction } from '../define-action';

export const callVerdictsSchema = z.object({
  slug: z.string(),
  /** Does the call address the region of one of the organizations? */
  isOurs: z.boolean(),
  eligible: z.int(),
  verify: z.int(),
  joint: z.int(),
});
export type CallVerdicts = z.infer<typeof callVerdictsSchema>;

/** Beside `calls.list` and not in it: the list is the same for everybody, one query, and kept on the phone. */
export const listCallVerdicts = defineAction({
  name: 'calls.verdicts',
  functionName: 'api',
  kind: 'read',
  summary: '每份通知里本人各单位现在可申报、需核实、可联合的项目类型数；未登记单位的人得到空列表',
  callers: ['person'],
  input: z.strictObject({}),
  output: z.object({ calls: z.array(callVerdictsSchema) }),
  errors: [],
});
