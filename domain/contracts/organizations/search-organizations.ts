import { TEXT_MAX } from '../../constants';
import { wantedBigrams } from '../../people/names';
import { organizationSummarySchema } from '../../people/schema';
import { textSchema } from '../../text';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const searchOrganizations = defineAction({
  name: 'organizations.search',
  functionName: 'api',
  kind: 'read',
  summary: '按名称中的任意两字以上找单位，曾用名、全角、协会与学会的不同叫法都能找到；每页 20 家',
  callers: ['person'],
  input: z.strictObject({
    text: textSchema(TEXT_MAX.title).check(
      z.refine((text) => wantedBigrams(text).length > 0, '请输入单位名称中的两个字以上'),
    ),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ organizations: z.array(organizationSummarySchema), next: z.nullable(z.string()) }),
  errors: [],
});
