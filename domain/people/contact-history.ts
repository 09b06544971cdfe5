/** Who was contact person before the present one: kept, because what was agreed with her is asked about later. */
import { instantSchema } from '../time';
import * as z from '../z';

/** The present one is among the members, with `since`. */
export const formerContactSchema = z.object({
  /** As it was then. */
  name: z.string(),
  sinceAt: instantSchema,
  untilAt: instantSchema,
});
export type FormerContact = z.infer<typeof formerContactSchema>;

/** Kept inside the organization's document, so bounded; the events know the rest. */
const MAX_FORMER_CONTACTS = 20;

/** Latest last. */
export const withFormerContact = (former: readonly FormerContact[], next: FormerContact): FormerContact[] =>
  [...former, next].slice(-MAX_FORMER_CONTACTS);
