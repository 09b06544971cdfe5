import { TEXT_MAX } from '../../constants';
import { paperSchema } from '../../projects/schema';
import { textSchema } from '../../text';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const recordPaper = defineAction({
  name: 'acceptance.recordPaper',
  functionName: 'api',
  kind: 'write',
  summary: '登记纸质材料寄出或送达的日期、单号和份数；科协登记收到的日期',
  callers: ['contact_person', 'officer'],
  input: z.discriminatedUnion('deed', [
    z.strictObject({
      deed: z.literal('sent'),
      id: idSchema,
      way: z.enum(['post', 'hand']),
      on: dateSchema,
      number: z.nullable(textSchema(TEXT_MAX.short)),
      copies: z.int('份数须为整数').check(z.positive('份数须大于零'), z.lte(100, '份数过大')),
    }),
    z.strictObject({ deed: z.literal('received'), id: idSchema, on: dateSchema }),
  ]),
  output: z.object({ paper: paperSchema, version: z.int() }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED'],
});
