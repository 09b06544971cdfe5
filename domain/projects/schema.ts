/** A project (项目): an awarded application on its way to acceptance. */
import { shotSchema } from '../call/schema';
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

/** One uploaded file (佐证材料). Reading goes through `url`, which expires. */
export const evidenceSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  itemId: z.string(),
  shot: z.nullable(shotSchema),
  contentType: z.string(),
  bytes: z.int(),
  uploadedAt: instantSchema,
  url: z.nullable(z.string()),
});

export type Project = z.infer<typeof projectSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
