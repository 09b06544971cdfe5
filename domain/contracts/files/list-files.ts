import { evidenceSchema, slotSchema, subjectSchema } from '../../files/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const listFiles = defineAction({
  name: 'files.list',
  functionName: 'api',
  kind: 'read',
  summary:
    '一项内容的佐证材料，按排定的先后，没排的按上传先后；可只要其中一个位置、一场活动的，协助人员只能要她那场活动的照片；一次最多 100 份，用 next 接着取',
  callers: ['person'],
  input: z.strictObject({
    subject: subjectSchema,
    slot: z.optional(slotSchema),
    activityId: z.optional(idSchema),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(120))),
  }),
  output: z.object({ evidence: z.array(evidenceSchema), next: z.nullable(z.string()) }),
  errors: ['NOT_FOUND'],
});
