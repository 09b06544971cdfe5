import { organizationSchema, personSchema } from '../../people/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const getMe = defineAction({
  name: 'me.get',
  functionName: 'api',
  kind: 'read',
  summary: '我是谁、代表哪些单位、申请加入哪些单位；未登记的人得到 person: null',
  callers: ['person'],
  input: z.strictObject({}),
  output: z.object({
    person: z.nullable(personSchema),
    organizations: z.array(
      z.extend(organizationSchema, {
        /** People who ask to join; of interest to the contact person. */
        joinRequestCount: z.int(),
      }),
    ),
  }),
  errors: [],
});
