/** People and the organizations they work for. */
import { organizationKindSchema } from '../call/schema';
import { instantSchema } from '../time';
import * as z from '../z';

export const organizationSchema = z.object({
  id: z.string(),
  name: z.string(),
  kinds: z.array(organizationKindSchema),
  region: z.string(),
  address: z.nullable(z.string()),
  qualifications: z.array(
    z.object({
      type: z.string(),
      level: z.nullable(z.string()),
      year: z.nullable(z.int()),
      verifiedAt: z.nullable(instantSchema),
    }),
  ),
  approvedAt: z.nullable(instantSchema),
});

export const personSchema = z.object({
  name: z.string(),
  phone: z.nullable(z.string()),
  memberships: z.array(z.object({ organizationId: z.string(), role: z.enum(['contact_person', 'leader', 'staff']) })),
  /** Set for officers (科协工作人员): the issuer whose calls they look after. */
  officerOf: z.nullable(z.string()),
  isExpert: z.boolean(),
});

export type Organization = z.infer<typeof organizationSchema>;
export type Person = z.infer<typeof personSchema>;
