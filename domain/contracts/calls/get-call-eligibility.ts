import { categoryEligibilitySchema } from '../../eligibility/verdict';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getCallEligibility = defineAction({
  name: 'calls.eligibility',
  functionName: 'api',
  kind: 'read',
  summary: '本人各单位对每个项目类型和申报类型可否申报，连同全部理由、出处和办法；未登记单位的人得到空列表',
  callers: ['person'],
  input: z.strictObject({ slug: idSchema }),
  output: z.object({
    organizations: z.array(
      z.object({ id: z.string(), name: z.string(), categories: z.array(categoryEligibilitySchema) }),
    ),
  }),
  errors: ['NOT_FOUND'],
});
