import { shotSchema } from '../call/schema';
import { MAX_PHOTO_BYTES } from '../constants';
import { eventSchema } from '../events';
import { checklistEntrySchema } from '../projects/checklist';
import { evidenceSchema, projectSchema } from '../projects/schema';
import { dateSchema } from '../time';
import * as z from '../z';
import { defineAction } from './define-action';

const id = z.string().check(z.minLength(1), z.maxLength(64));

export const projectSummarySchema = z.extend(projectSchema, {
  acceptanceDueOn: z.nullable(dateSchema),
  /** Required items that still lack something, in the notice's order. */
  missing: z.array(z.object({ itemId: z.string(), title: z.string() })),
  itemCount: z.int(),
});
export type ProjectSummary = z.infer<typeof projectSummarySchema>;

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

export const getProject = defineAction({
  name: 'projects.get',
  functionName: 'api',
  kind: 'read',
  summary: '一个项目、它的验收材料清单、已传文件和时间线',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ id }),
  output: z.object({
    project: projectSummarySchema,
    checklist: z.array(checklistEntrySchema),
    evidence: z.array(evidenceSchema),
    timeline: z.array(eventSchema),
  }),
  errors: ['NOT_FOUND'],
});

export const photoTypes = ['image/jpeg', 'image/png'] as const;

export const prepareFile = defineAction({
  name: 'files.prepare',
  functionName: 'api',
  kind: 'write',
  summary: '领取上传凭据：写明文件放在哪里；同一个 key 得到同一张凭据',
  callers: ['contact_person'],
  input: z.strictObject({
    /** Chosen by the phone, one per photograph: a retry gets the same ticket. */
    key: id,
    projectId: id,
    itemId: z.string(),
    shot: z.nullable(shotSchema),
    contentType: z.enum(photoTypes, '请选择 JPG 或 PNG 图片'),
    bytes: z.int().check(z.positive('文件是空的，请重新选择'), z.maximum(MAX_PHOTO_BYTES, '单张照片不能超过 20 MB')),
  }),
  output: z.object({ ticketId: z.string(), cloudPath: z.string() }),
  errors: ['NOT_FOUND', 'FILE_REJECTED', 'FILE_LIMIT_REACHED'],
});

export const attachFile = defineAction({
  name: 'files.attach',
  functionName: 'api',
  kind: 'write',
  summary: '上传完成后登记为佐证材料；服务器核对存储中的大小和文件头；重复登记只算一次',
  callers: ['contact_person'],
  input: z.strictObject({ ticketId: id, fileId: z.string() }),
  output: z.object({ evidence: evidenceSchema, entry: checklistEntrySchema }),
  errors: ['TICKET_INVALID', 'FILE_REJECTED', 'FILE_LIMIT_REACHED'],
});
