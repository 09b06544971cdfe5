import { TEXT_MAX } from '../../constants';
import { changeRequestSchema } from '../../projects/schema';
import { textSchema } from '../../text';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

const base = {
  id: idSchema,
  /** The same key is the same request, however often it is sent. */
  key: idSchema,
  text: textSchema(TEXT_MAX.comment),
  reason: textSchema(TEXT_MAX.comment),
};

export const askChange = defineAction({
  name: 'projects.askChange',
  functionName: 'api',
  kind: 'write',
  summary: '申请变更项目内容，或申请延期验收（写明新日期）；逾期后也可以申请，上一次答复后才能再申请',
  callers: ['contact_person'],
  input: z.discriminatedUnion('kind', [
    z.strictObject({ ...base, kind: z.literal('change') }),
    z.strictObject({ ...base, kind: z.literal('extension'), newDate: dateSchema }),
  ]),
  output: z.object({ change: changeRequestSchema }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED'],
});
