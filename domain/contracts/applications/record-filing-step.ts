import { filingSchema, stepNoteSchema } from '../../applications/filing';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const recordFilingStep = defineAction({
  name: 'applications.recordStep',
  functionName: 'api',
  kind: 'write',
  summary: '登记提交之后的一步（打印、盖章扫描、官网提交、寄出等）已办、不适用或撤销登记',
  callers: ['contact_person'],
  input: z.strictObject({
    id: idSchema,
    stepId: idSchema,
    state: z.enum(['done', 'not_applicable', 'open']),
    /** The day of filing or sending. */
    on: z.nullable(dateSchema),
    /** The portal's number, the parcel's number. */
    note: z.nullable(stepNoteSchema),
    /** From the footer of the printed copy; asked with the scan. */
    code: z.nullable(z.string().check(z.maxLength(20, '核验码为 6 位'))),
  }),
  output: z.object({ filing: filingSchema }),
  errors: ['NOT_FOUND', 'STEP_INVALID', 'CODE_MISMATCH', 'TRANSITION_NOT_ALLOWED'],
});
