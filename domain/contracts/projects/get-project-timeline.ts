import { eventSchema } from '../../events';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getProjectTimeline = defineAction({
  name: 'projects.timeline',
  functionName: 'api',
  kind: 'read',
  summary: '一个项目的操作记录，先发生的在前',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({ timeline: z.array(eventSchema) }),
  errors: ['NOT_FOUND'],
});
