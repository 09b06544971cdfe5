import { TEXT_MAX } from '../../constants';
import { organizationSchema } from '../../people/schema';
import { textSchema } from '../../text';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { address, formerNames, kinds, name } from './fields';

export const updateOrganization = defineAction({
  name: 'organizations.update',
  functionName: 'api',
  kind: 'write',
  summary:
    '修改单位资料；审核通过前可改全部并视为重新提交，通过后改名称或类别须科协再审核，审核前仍按原名称和类别；version 不是最新时拒绝',
  callers: ['contact_person'],
  input: z
    .strictObject({
      id: idSchema,
      version: z.int(),
      name: z.optional(name),
      kinds: z.optional(kinds),
      region: z.optional(textSchema(TEXT_MAX.name)),
      issuer: z.optional(textSchema(TEXT_MAX.short)),
      address: z.optional(address),
      formerNames: z.optional(formerNames),
    })
    .check(z.refine((input) => Object.keys(input).length > 2, '没有要修改的内容')),
  output: z.object({ version: z.int(), status: organizationSchema.shape.status }),
  errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
});
