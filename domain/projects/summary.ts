import { dateSchema } from '../time';
import * as z from '../z';
import { projectSchema } from './schema';

export const projectSummarySchema = z.extend(projectSchema, {
  acceptanceDueOn: z.nullable(dateSchema),
  /** Required items that still lack something, in the notice's order. */
  missing: z.array(z.object({ itemId: z.string(), title: z.string() })),
  itemCount: z.int(),
});
export type ProjectSummary = z.infer<typeof projectSummarySchema>;
