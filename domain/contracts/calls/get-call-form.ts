import { formDefinitionSchema } from '../../form/definition';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

/** Beside `calls.get`: whoever reads a notice rarely wants its forms, and one form at a time. */
export const getCallForm = defineAction({
  name: 'calls.form',
  functionName: 'api',
  kind: 'read',
  summary: '一个项目类型的申报表',
  callers: ['anyone'],
  input: z.strictObject({ slug: idSchema, categoryCode: idSchema }),
  output: z.object({ form: formDefinitionSchema }),
  errors: ['NOT_FOUND'],
});
