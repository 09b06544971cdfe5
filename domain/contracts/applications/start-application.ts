import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const startApplication = defineAction({
  name: 'applications.start',
  functionName: 'api',
  kind: 'write',
  summary: '为本单位开始一项申报；同一单位同一类别重复调用得到同一份草稿',
  callers: ['contact_person'],
  input: z.strictObject({ callSlug: idSchema, categoryCode: idSchema, organizationId: idSchema }),
  output: z.object({ id: z.string() }),
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'ORGANIZATION_NOT_APPROVED',
    'CALL_CLOSED',
    'CALL_NOT_OPEN',
    'CATEGORY_NOT_OPEN',
    'NOT_ELIGIBLE',
  ],
});
