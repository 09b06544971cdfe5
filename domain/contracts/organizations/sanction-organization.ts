import { sanctionKindSchema, sanctionSchema } from '../../people/sanctions';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { key, reason } from './fields';

export const sanctionOrganization = defineAction({
  name: 'organizations.sanction',
  functionName: 'staff',
  kind: 'write',
  summary:
    '记录一家单位的违规处理，写明情形、原因和查实日期；能否申报按通知的规定，科协另有决定的写明不得申报到哪一天；同一个 key 只记录一次',
  callers: ['officer'],
  input: z
    .strictObject({
      id: idSchema,
      key,
      kind: sanctionKindSchema,
      reason,
      fromOn: dateSchema,
      untilOn: z._default(z.nullable(dateSchema), null),
    })
    .check(
      z.refine(({ fromOn, untilOn }) => untilOn === null || untilOn >= fromOn, {
        path: ['untilOn'],
        error: '不能早于查实日期',
      }),
      z.refine(({ kind, untilOn }) => kind !== 'other' || untilOn !== null, {
        path: ['untilOn'],
        error: '通知没有规定的情形，请写明不得申报到哪一天',
      }),
    ),
  output: z.object({ sanction: sanctionSchema }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
