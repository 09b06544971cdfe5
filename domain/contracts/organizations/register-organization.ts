import { TEXT_MAX } from '../../constants';
import { organizationSummarySchema } from '../../people/schema';
import { textSchema } from '../../text';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { address, formerNames, key, kinds, name } from './fields';

export const registerOrganization = defineAction({
  name: 'organizations.register',
  functionName: 'api',
  kind: 'write',
  summary:
    '登记一家单位并成为它的项目联系人，等待科协审核；名称与已有单位相近时先给出 similar、不登记，确认不是同一家后带 confirmDistinct 再来',
  callers: ['person'],
  input: z.strictObject({
    key,
    name,
    kinds,
    region: textSchema(TEXT_MAX.name),
    /** Name of the association that publishes the calls. */
    issuer: textSchema(TEXT_MAX.short),
    address: z._default(address, null),
    formerNames: z._default(formerNames, []),
    confirmDistinct: z._default(z.boolean(), false),
  }),
  output: z.object({
    /** Null while `similar` asks for an answer. */
    id: z.nullable(z.string()),
    similar: z.array(organizationSummarySchema),
  }),
  errors: ['PERSON_UNKNOWN', 'MEMBERSHIP_LIMIT_REACHED'],
});
