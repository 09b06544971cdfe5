import { unreachedReasons } from '../../reminders/unreached-reasons';
import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';

/** One person and one thing of which she has not heard. */
export const unreachedSchema = z.object({
  id: z.string(),
  /** The same for all that is hers. */
  personId: z.string(),
  organizationName: z.nullable(z.string()),
  personName: z.nullable(z.string()),
  /** Personal; for officers who look after the thing, and nobody else. */
  phone: z.nullable(z.string()),
  /** What it is about, and the last message that did not arrive. */
  subject: z.nullable(z.string()),
  title: z.string(),
  text: z.string(),
  at: instantSchema,
  why: z.enum(unreachedReasons),
  /** Of the first message unread and unpushed since she was last reached. */
  since: instantSchema,
  /** The officer's page of it; null where there is none, as of a draft. */
  link: z.nullable(z.string()),
});
export type UnreachedPerson = z.infer<typeof unreachedSchema>;

export const listUnreached = defineAction({
  name: 'reminders.unreached',
  functionName: 'staff',
  kind: 'read',
  summary: '微信没有推送到、消息也还没读的联系人：每人每事一条，等得最久的在前',
  callers: ['officer'],
  input: z.strictObject({
    /** The `next` of the page before. */
    after: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  }),
  output: z.object({
    people: z.array(unreachedSchema),
    /** Ask for the next page with it; null at the end. */
    next: z.nullable(z.string()),
  }),
  errors: [],
});
