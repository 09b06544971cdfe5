import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { reason } from '../organizations/fields';

export const declineMember = defineAction({
  name: 'members.decline',
  functionName: 'api',
  kind: 'write',
  summary: '写明原因，不同意一份加入申请；对方可以再申请',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ organizationId: idSchema, memberId: idSchema, reason }),
  output: z.object({ state: z.literal('declined') }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
