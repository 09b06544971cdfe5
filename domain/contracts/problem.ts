import * as z from '../z';

/** Something that stands in the way of a submission: where it is, what the reader calls it, what to do. */
export const problemSchema = z.object({ path: z.string(), label: z.string(), message: z.string() });
