import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const inviteHelper = defineAction({
  name: 'activities.invite',
  functionName: 'api',
  kind: 'write',
  summary: '邀请协助人员：得到转发给同事的邀请码；移除协助人员后旧邀请码作废',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    code: z.string(),
    /** When helping ends. */
    until: instantSchema,
  }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'BUSY'],
});
