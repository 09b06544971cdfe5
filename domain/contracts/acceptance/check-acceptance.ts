import { taskProgressSchema } from '../../acceptance/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { problemSchema } from '../problem';

export const checkAcceptance = defineAction({
  name: 'acceptance.check',
  functionName: 'api',
  kind: 'read',
  summary: '不提交，只列出提交验收会遇到的问题：还缺的材料、没有达到的任务指标、未核验的文件',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    version: z.int(),
    /** Each stops the submission; `path` is `item.<id>` or `project`. */
    problems: z.array(problemSchema),
    /** Tasks whose figures were not reached: submitting then asks for a reason. */
    unmet: z.array(taskProgressSchema),
    /** 未核验: larger than what is read at once. They may be handed in, and are named in the list. */
    unverified: z.array(z.object({ itemId: z.string(), title: z.string(), name: z.string() })),
  }),
  errors: ['NOT_FOUND'],
});
