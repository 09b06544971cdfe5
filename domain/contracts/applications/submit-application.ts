import { filingSchema } from '../../applications/filing';
import { receiptSchema } from '../../applications/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const submitApplication = defineAction({
  name: 'applications.submit',
  functionName: 'api',
  kind: 'write',
  summary: '提交申报，得到小程序回执和之后的步骤；重复提交同一版本得到同一张回执',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema, version: z.int() }),
  /** What is left to do elsewhere comes along: the next page must not look as if all were done. */
  output: z.object({ receipt: receiptSchema, version: z.int(), filing: z.nullable(filingSchema) }),
  errors: [
    'NOT_FOUND',
    'CALL_CLOSED',
    'CORRECTION_CLOSED',
    'CALL_NOT_OPEN',
    'VERSION_CONFLICT',
    'FORM_INCOMPLETE',
    'NOT_ELIGIBLE',
    'QUOTA_REACHED',
    'TRANSITION_NOT_ALLOWED',
  ],
});
