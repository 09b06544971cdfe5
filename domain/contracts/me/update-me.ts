import { TEXT_MAX } from '../../constants';
import { personSchema } from '../../people/schema';
import { phoneSchema, textSchema } from '../../text';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const updateMe = defineAction({
  name: 'me.update',
  functionName: 'api',
  kind: 'write',
  summary: '填写或修改我的姓名和电话；第一次填写即完成个人登记',
  callers: ['person'],
  input: z.strictObject({
    name: textSchema(TEXT_MAX.name),
    phone: z.nullable(phoneSchema),
  }),
  output: z.object({ person: personSchema }),
  errors: [],
});
