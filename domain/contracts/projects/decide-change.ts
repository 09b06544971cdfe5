import { acceptanceReasonSchema } from '../../acceptance/schema';
import { changeRequestSchema, projectSchema } from '../../projects/schema';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

const base = { id: idSchema, changeId: idSchema };

export const decideChange = defineAction({
  name: 'projects.decideChange',
  functionName: 'staff',
  kind: 'write',
  summary: '答复变更或延期申请：同意（延期随即按新日期重排提醒），或不同意并写明原因',
  callers: ['officer'],
  input: z.discriminatedUnion('decision', [
    z.strictObject({ ...base, decision: z.literal('grant'), comment: z.nullable(acceptanceReasonSchema) }),
    z.strictObject({ ...base, decision: z.literal('refuse'), comment: acceptanceReasonSchema }),
  ]),
  output: z.object({
    change: changeRequestSchema,
    status: projectSchema.shape.status,
    dueOn: z.nullable(dateSchema),
  }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED'],
});
