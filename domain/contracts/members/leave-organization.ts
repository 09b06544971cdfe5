import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const leaveOrganization = defineAction({
  name: 'members.leave',
  functionName: 'api',
  kind: 'write',
  summary: '退出本单位；项目联系人须先移交。重复退出无妨',
  callers: ['person'],
  input: z.strictObject({ organizationId: idSchema }),
  output: z.object({ state: z.literal('left') }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
