import { projectSummarySchema } from '../../projects/summary';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const listProjects = defineAction({
  name: 'projects.list',
  functionName: 'api',
  kind: 'read',
  summary: '本单位的项目和各自还缺的验收材料',
  callers: ['contact_person'],
  input: z.strictObject({}),
  output: z.object({ projects: z.array(projectSummarySchema) }),
  errors: [],
});
