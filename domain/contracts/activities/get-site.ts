import { siteSchema } from '../../activities/site';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getSite = defineAction({
  name: 'activities.site',
  functionName: 'api',
  kind: 'read',
  summary: '现场模式的全部内容：要挂的字、还要拍的镜头、签到人数、备案、协助人员；项目联系人和这场活动的协助人员可看',
  callers: ['person'],
  input: z.strictObject({ id: idSchema }),
  output: siteSchema,
  errors: ['NOT_FOUND'],
});
