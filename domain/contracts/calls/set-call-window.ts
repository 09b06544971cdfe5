import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const setCallWindow = defineAction({
  name: 'calls.setWindow',
  functionName: 'staff',
  kind: 'write',
  summary: '设定或更改申报起止时间；日期待定的通知设定后才开放，已有草稿的截止时间随之更新',
  callers: ['officer'],
  input: z.strictObject({
    slug: idSchema,
    opensAt: z.nullable(instantSchema),
    closesBefore: instantSchema,
    paperDueBefore: z.nullable(instantSchema),
  }),
  output: z.object({ version: z.int() }),
  errors: ['NOT_FOUND', 'INVALID_INPUT'],
});
