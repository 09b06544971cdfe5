import { dateSchema } from '../time';
import * as z from '../z';
import { projectSchema } from './schema';

export const projectSummarySchema = z.extend(projectSchema, {
  /** The day that holds: of the correction, of the extension, or of the notice, see due.ts. */
  acceptanceDueOn: z.nullable(dateSchema),
  /** What still lacks something, see missingEntries, in the notice's order. */
  missing: z.array(z.object({ itemId: z.string(), title: z.string() })),
  /** Of what is asked, see askedEntries: `missing` counts against it. */
  itemCount: z.int(),
  /** See projectAsk; worded by the server, so that the phone's first package need not carry the words. */
  ask: z.object({
    action: z.nullable(z.string()),
    detail: z.string(),
    page: z.enum(['project', 'checklist']),
  }),
});
export type ProjectSummary = z.infer<typeof projectSummarySchema>;
