/**
 * The coverage of one notice: its paragraphs in the notice's order, numbered as the notice prints them,
 * each with the ids of the call that carry it, or the reason why nothing does. `heading` is in our own words.
 */
import { z } from '@domain/z';

export const sectionSchema = z.object({
  /** As printed (一, （一）, 1, （1）, ①, 附表1), or the paragraph's own name (抬头, 项目目标). */
  no: z.string().check(z.minLength(1)),
  heading: z.string().check(z.minLength(1)),
  /** Code of the category the chapter is about: its ids, and those of the sections inside, need no prefix. */
  of: z.optional(z.string()),
  carriedBy: z._default(z.array(z.string()), []),
  reason: z._default(z.nullable(z.string()), null),
  /** Where the notice's numbers jump or repeat: the discrepancy that records it, or why that is no mistake. */
  numbering: z._default(z.nullable(z.string()), null),
  get sections() {
    return z._default(z.array(sectionSchema), []);
  },
});

export const coverageSchema = z.object({ slug: z.string(), sections: z.array(sectionSchema).check(z.minLength(1)) });

export type Section = z.infer<typeof sectionSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
