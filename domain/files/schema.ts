/** Evidence (佐证材料): one uploaded file, and the thing it belongs to. */
import { shotSchema } from '../call/schema';
import { idSchema } from '../contracts/id';
import { instantSchema } from '../time';
import * as z from '../z';

/** What files may belong to. `slot` says where in it, see slots.ts. A plain union: zod's discriminated one costs 2 KB. */
export const subjectSchema = z.union([
  z.strictObject({ kind: z.literal('project'), id: idSchema }),
  z.strictObject({ kind: z.literal('application'), id: idSchema }),
  z.strictObject({ kind: z.literal('qualification'), organizationId: idSchema, id: idSchema }),
]);
export type Subject = z.infer<typeof subjectSchema>;
export type SubjectKind = Subject['kind'];
export type SubjectOf<K extends SubjectKind> = Extract<Subject, { kind: K }>;

/** One text per subject, as files are kept and found by. */
export const subjectKey = (subject: Subject): string =>
  subject.kind === 'qualification'
    ? `qualification:${subject.organizationId}:${subject.id}`
    : `${subject.kind}:${subject.id}`;

export const slotSchema = z
  .string()
  .check(z.maxLength(80), z.regex(/^(item|field|step):[\w.-]+$|^proof$/, '没有这个上传位置，请刷新后再试'));

/** Reading goes through `url`, which expires. */
export const evidenceSchema = z.object({
  id: z.string(),
  /** `project:<id>`, `application:<id>` or `qualification:<organizationId>:<id>` */
  subject: z.string(),
  slot: z.string(),
  shot: z.nullable(shotSchema),
  /** As it was called on the phone. */
  name: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  /** content: the bytes are that format; container: a zip archive or OLE file whose inside was not looked at. */
  verification: z.enum(['content', 'container']),
  uploadedAt: instantSchema,
  url: z.nullable(z.string()),
});
export type Evidence = z.infer<typeof evidenceSchema>;
