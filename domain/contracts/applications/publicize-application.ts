import { applicationSchema } from '../../applications/schema';
import { MAX_PUBLICITY_DAYS } from '../../constants';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const publicizeApplication = defineAction({
  name: 'applications.publicize',
  functionName: 'staff',
  kind: 'write',
  summary: '评审通过，开始公示；公示满所写天数后才能立项',
  callers: ['officer'],
  input: z.strictObject({
    id: idSchema,
    days: z
      .int('公示天数须为整数')
      .check(z.positive('公示至少 1 天'), z.maximum(MAX_PUBLICITY_DAYS, `公示最多 ${MAX_PUBLICITY_DAYS} 天`)),
  }),
  output: z.object({ status: applicationSchema.shape.status }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
