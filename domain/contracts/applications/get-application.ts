import { applicationSchema } from '../../applications/schema';
import { callSchema, categorySchema } from '../../call/schema';
import { eventSchema } from '../../events';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getApplication = defineAction({
  name: 'applications.get',
  functionName: 'api',
  kind: 'read',
  summary: '一项申报的全部内容、它的类别（含申报表）和时间线',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    application: applicationSchema,
    category: categorySchema,
    /** Where else the notice wants it filed, and how. */
    submission: callSchema.shape.submission,
    limits: z.pick(callSchema.shape.limits, { jointOrganizations: true }),
    /** Whom to ask: the category's own contacts first. */
    contacts: callSchema.shape.contacts,
    /** What the notice says the money may and may not be spent on. */
    moneyRules: z.array(z.string()),
    timeline: z.array(eventSchema),
  }),
  errors: ['NOT_FOUND'],
});
