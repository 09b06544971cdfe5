/** A project (项目): an awarded application on its way to acceptance. */
import { instantSchema } from '../time';
import * as z from '../z';

export const projectStatuses = [
  'contracting',
  'funded',
  'in_progress',
  'acceptance_submitted',
  'acceptance_returned',
  'closed',
  'extended',
  'terminated',
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];
export const projectStatusWords: Record<ProjectStatus, string> = {
  contracting: '待签合同',
  funded: '已拨款',
  in_progress: '实施中',
  acceptance_submitted: '验收审核中',
  acceptance_returned: '验收退回',
  closed: '已结题',
  extended: '延期中',
  terminated: '已终止',
};

/** Still collecting for acceptance: the checklist may change, and its date is worth a reminder. */
export const collectingStatuses: ReadonlySet<ProjectStatus> = new Set([
  'contracting',
  'funded',
  'in_progress',
  'acceptance_returned',
  'extended',
]);

export const projectSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  callSlug: z.string(),
  categoryCode: z.string(),
  categoryName: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  title: z.string(),
  trackCodes: z.array(z.string()),
  /** What was granted; not what was asked for. */
  awardedYuan: z.int(),
  status: z.enum(projectStatuses),
  version: z.int(),
  createdAt: instantSchema,
});

export type Project = z.infer<typeof projectSchema>;
