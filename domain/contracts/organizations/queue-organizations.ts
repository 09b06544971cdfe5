import { organizationSchema, organizationSummarySchema } from '../../people/schema';
import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';

/** Officers' side, in the `staff` function. */
export const queueOrganizations = defineAction({
  name: 'organizations.queue',
  functionName: 'staff',
  kind: 'read',
  summary: '等待本科协处理的单位：待审核、待核实资质、须由科协决定的加入申请；等得久的在前，最多 100 家',
  callers: ['officer'],
  input: z.strictObject({}),
  output: z.object({
    organizations: z.array(
      z.extend(organizationSummarySchema, {
        proposed: organizationSchema.shape.proposed,
        updatedAt: instantSchema,
        /** Sanctions in force. */
        sanctionCount: z.int(),
        tasks: z.object({ review: z.boolean(), qualifications: z.int(), joinRequests: z.int() }),
      }),
    ),
  }),
  errors: [],
});
