import * as z from '../../z';
import { defineAction } from '../define-action';

export const startApplication = defineAction({
  name: 'applications.start',
  functionName: 'api',
  kind: 'write',
  summary: '为本单位开始一项申报；同一单位同一类别重复调用得到同一份草稿',
  callers: ['contact_person'],
  input: z.strictObject({ callSlug: z.string(), categoryCode: z.string(), organizationId: z.string() }),
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
