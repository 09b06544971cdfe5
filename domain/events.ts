/** Operation records (操作记录): append-only, and the source of every timeline. */
import { instantSchema } from './time';
import * as z from './z';

export const eventSchema = z.object({
  id: z.string(),
  /** `call:<slug>`, `application:<id>`, `project:<id>`, `organization:<id>` or `officer:<id>` */
  subject: z.string(),
  at: instantSchema,
  actorName: z.string(),
  actorRole: z.enum(['contact_person', 'member', 'helper', 'officer', 'expert', 'system']),
  text: z.string(),
});
export type TimelineEvent = z.infer<typeof eventSchema>;

export const actorRoleWords: Record<TimelineEvent['actorRole'], string> = {
  contact_person: '项目联系人',
  member: '单位成员',
  helper: '协助人员',
  officer: '科协工作人员',
  expert: '评审专家',
  system: '系统',
};
