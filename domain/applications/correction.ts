/** What an officer asks to be corrected before an application is looked at again (退回修改). */

import { TEXT_MAX } from '../constants';
import { idSchema } from '../contracts/id';
import { textSchema } from '../text';
import { instantSchema } from '../time';
import * as z from '../z';

/** At most this many comments in one return: more is a telephone call. */
const MAX_COMMENTS = 50;

export const commentInputSchema = z.strictObject({
  /** `answers.<fieldId>` or `core.<name>`; null: about the whole. */
  path: z.nullable(idSchema),
  text: textSchema(TEXT_MAX.comment),
});

export const commentsInputSchema = z
  .array(commentInputSchema)
  .check(z.minLength(1, '请至少写一条修改意见'), z.maxLength(MAX_COMMENTS, `修改意见最多 ${MAX_COMMENTS} 条`));

export const correctionSchema = z.object({
  comments: z.array(z.object({ path: z.nullable(z.string()), label: z.string(), text: z.string() })),
  returnedAt: instantSchema,
  /** Exclusive; after a return only this deadline counts. */
  correctBefore: instantSchema,
});

export type Correction = z.infer<typeof correctionSchema>;
