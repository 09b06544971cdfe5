import {
  applicationCoreSchema,
  applicationSchema,
  applicationSummarySchema,
  receiptSchema,
} from '../../applications/schema';
import { categorySchema } from '../../call/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getSubmission = defineAction({
  name: 'applications.submission',
  functionName: 'api',
  kind: 'read',
  summary: '最近一次提交的定稿：打印、逐项复制和审查看的都是它，不是之后的修改',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    application: applicationSummarySchema,
    category: categorySchema,
    submission: z.object({
      receipt: receiptSchema,
      core: applicationCoreSchema,
      answers: applicationSchema.shape.answers,
    }),
  }),
  errors: ['NOT_FOUND'],
});
