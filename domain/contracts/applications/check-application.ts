import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { problemSchema } from '../problem';

export const checkApplication = defineAction({
  name: 'applications.check',
  functionName: 'api',
  kind: 'read',
  summary: '不提交，只把提交会遇到的问题按顺序列出来：时间、资格、数量，再到申报表的每一栏；查的是云端存着的内容',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema }),
  /** `path` is `server.<rule>` where no cell of the form is meant; else the cell's, as in FORM_INCOMPLETE. */
  output: z.object({ version: z.int(), problems: z.array(problemSchema) }),
  errors: ['NOT_FOUND'],
});
