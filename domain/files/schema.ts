/** Evidence (佐证材料): one uploaded file, and the thing it belongs to. */
import { shotSchema } from '../call/kinds';
import { TEXT_MAX } from '../constants';
import { idSchema } from '../contracts/id';
import { textSchema } from '../text';
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
  .check(
    z.maxLength(80),
    z.regex(/^(item|field|step):[\w.-]+$|^proof$|^contract$|^paper$/, '没有这个上传位置，请刷新后再试'),
  );

/** A few words under a photograph. */
export const captionSchema = textSchema(TEXT_MAX.title);

export const takenFromSchema = z.enum(['exif', 'camera']);

/** Lower-case hexadecimal. */
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/, '文件校验值有误，请重新选择文件'));

/** Reading goes through `url`, which expires. */
export const evidenceSchema = z.object({
  id: z.string(),
  /** `project:<id>`, `application:<id>` or `qualification:<organizationId>:<id>` */
  subject: z.string(),
  slot: z.string(),
  shot: z.nullable(shotSchema),
  /** The activity it shows or belongs to. */
  activityId: z._default(z.nullable(z.string()), null),
  caption: z._default(z.nullable(z.string()), null),
  /** Place among the files of its slot: lower first, then by upload. */
  rank: z._default(z.number(), 0),
  /** When the photograph was taken, and how that is known; null: unknown, never guessed. */
  takenAt: z._default(z.nullable(instantSchema), null),
  takenFrom: z._default(z.nullable(takenFromSchema), null),
  /** Of the stored bytes; null until the server has read them. */
  sha256: z._default(z.nullable(z.string()), null),
  /** pending (未核验): larger than what is read at once, the timer reads it; mismatch: not what the phone announced. */
  integrity: z._default(z.enum(['verified', 'pending', 'mismatch']), 'verified'),
  /** The platform's content safety: staff: not a picture it looks at, so the officer's review counts. */
  safety: z._default(z.enum(['pending', 'passed', 'risky', 'staff']), 'staff'),
  /** Shown to both sides, never refused for. */
  flags: z._default(z.array(z.enum(['duplicate', 'another_day'])), []),
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
