import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const awardApplication = defineAction({
  name: 'applications.award',
  functionName: 'staff',
  kind: 'write',
  summary: '公示结束，予以立项并写明资助金额；由此产生项目和验收清单',
  callers: ['officer'],
  input: z.strictObject({
    id: idSchema,
    awardedYuan: z.int('资助金额须为整数元').check(z.positive('资助金额须大于零')),
  }),
  output: z.object({ projectId: z.string() }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'PUBLICITY_NOT_OVER', 'AMOUNT_ABOVE_CAP'],
});
