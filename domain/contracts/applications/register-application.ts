import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const registerApplication = defineAction({
  name: 'applications.register',
  functionName: 'staff',
  kind: 'write',
  summary: '后补助类别：审查通过，予以登记；由此产生项目，活动成果评审通过后再给予资助',
  callers: ['officer'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({ projectId: z.string() }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
