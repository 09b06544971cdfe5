/** Acceptance (验收): what was handed in, frozen, and what the officer said of each item. */
import { TEXT_MAX } from '../constants';
import { expenseInputSchema } from '../projects/schema';
import { textSchema } from '../text';
import { instantSchema } from '../time';
import * as z from '../z';

/** What the contact person says of an item herself: that it does not apply, and why; or a word to the officer. */
export const itemMarkSchema = z.object({
  itemId: z.string(),
  applies: z.boolean(),
  /** Why it does not apply; null where it does. */
  reason: z.nullable(z.string()),
  /** To the officer, with the item; for what came back, the answer. */
  note: z.nullable(z.string()),
  at: instantSchema,
});
export type ItemMark = z.infer<typeof itemMarkSchema>;

export const itemVerdictSchema = z.object({
  itemId: z.string(),
  verdict: z.enum(['passed', 'returned']),
  comment: z.nullable(z.string()),
  at: instantSchema,
  byName: z.string(),
});
export type ItemVerdict = z.infer<typeof itemVerdictSchema>;

/** A task of the category against what was recorded. */
export const taskProgressSchema = z.object({
  taskId: z.string(),
  title: z.string(),
  source: z.string(),
  /** none: the notice states nothing that can be counted. */
  state: z.enum(['met', 'unmet', 'none']),
  /** What is missing and what would meet it, in words; empty unless unmet. */
  missing: z.string(),
  activityIds: z.array(z.string()),
});
export type TaskProgress = z.infer<typeof taskProgressSchema>;

/** How many of the whole the notice wants on paper and as files (一式几份); null where it states none. */
export const copiesSchema = z._default(z.object({ paper: z.nullable(z.int()), electronic: z.nullable(z.int()) }), {
  paper: null,
  electronic: null,
});
export type Copies = z.infer<typeof copiesSchema>;

/** The frozen list (清单) of one submission: item → files → hashes. */
export const manifestSchema = z.object({
  submissionNo: z.int(),
  at: instantSchema,
  byName: z.string(),
  items: z.array(
    z.object({
      itemId: z.string(),
      title: z.string(),
      applies: z.boolean(),
      reason: z.nullable(z.string()),
      note: z.nullable(z.string()),
      files: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          bytes: z.int(),
          sha256: z.nullable(z.string()),
          shot: z.nullable(z.string()),
          caption: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  tasks: z.array(taskProgressSchema),
  /** Why something that can be counted was not reached; null when all was. */
  unmetReason: z.nullable(z.string()),
  /** Expenses of an afterwards-funded project; empty otherwise. */
  expenses: z.array(expenseInputSchema),
  /** SHA-256 of the canonical content. */
  contentHash: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const acceptanceReasonSchema = textSchema(TEXT_MAX.comment);
