/** People and the organizations they work for. */
import { organizationKindSchema } from '../call/kinds';
import { instantSchema } from '../time';
import * as z from '../z';

export const memberRoles = ['contact_person', 'leader', 'staff'] as const;
export const memberRoleSchema = z.enum(memberRoles, '请选择项目联系人、项目负责人或单位工作人员');

/** pending: registered or corrected, waits for the officer; returned: to be corrected, with the reason. */
export const organizationStatuses = ['pending', 'approved', 'returned'] as const;

export const qualificationSchema = z.object({
  type: z.string(),
  level: z.nullable(z.string()),
  year: z.nullable(z.int()),
  verifiedAt: z.nullable(instantSchema),
  /** When the officer refused it; never together with `verifiedAt`. */
  rejectedAt: z._default(z.nullable(instantSchema), null),
});

/** A qualification with what its own people and the officers see of it. */
export const qualificationRecordSchema = z.extend(qualificationSchema, {
  id: z.string(),
  /** What proves it: certificate or document number. */
  note: z.string(),
  /** How many files prove it. */
  proofCount: z._default(z.int(), 0),
  submittedAt: instantSchema,
  /** Why it was refused. */
  reason: z.nullable(z.string()),
});

/** A new name or new kinds of an approved organization; the old ones hold until an officer agrees. */
export const proposedChangeSchema = z.object({
  name: z.string(),
  kinds: z.array(organizationKindSchema),
  state: z.enum(['pending', 'returned']),
});

export const organizationSchema = z.object({
  id: z.string(),
  name: z.string(),
  formerNames: z.array(z.string()),
  kinds: z.array(organizationKindSchema),
  region: z.string(),
  /** The association (发布单位) that looks after it. */
  issuerName: z.string(),
  address: z.nullable(z.string()),
  qualifications: z.array(qualificationSchema),
  status: z.enum(organizationStatuses),
  /** Why the registration or the proposed change was returned. */
  returnedReason: z.nullable(z.string()),
  proposed: z.nullable(proposedChangeSchema),
  /** When it was first approved. */
  approvedAt: z.nullable(instantSchema),
  /** Of the entered facts and their review; members and qualifications have no part in it. */
  version: z.int(),
});

/** What anybody may know of an organization: enough to recognize one's own and to find a partner. */
export const organizationSummarySchema = z.pick(organizationSchema, {
  id: true,
  name: true,
  formerNames: true,
  kinds: true,
  region: true,
  issuerName: true,
  status: true,
});

export const memberSchema = z.object({
  /** Stable, and says nothing of the WeChat account behind it. */
  id: z.string(),
  name: z.string(),
  /** Null for those who have no need of it. */
  phone: z.nullable(z.string()),
  role: memberRoleSchema,
  /** requested: asks to join. */
  state: z.enum(['active', 'requested']),
  isMe: z.boolean(),
  /** When she joined or asked to. */
  since: instantSchema,
});

/** My own wish to join an organization, until it is granted. */
export const joinRequestSchema = z.object({
  memberId: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  role: memberRoleSchema,
  state: z.enum(['requested', 'declined']),
  reason: z.nullable(z.string()),
});

export const personSchema = z.object({
  name: z.string(),
  phone: z.nullable(z.string()),
  memberships: z.array(z.object({ organizationId: z.string(), role: memberRoleSchema })),
  joinRequests: z._default(z.array(joinRequestSchema), []),
  /** Set for officers (科协工作人员): the issuer whose calls they look after. */
  officerOf: z.nullable(z.string()),
  /** The categories an officer looks after; null: all of the issuer's. */
  officerCategories: z._default(z.nullable(z.array(z.string())), null),
  isExpert: z.boolean(),
});

export type Organization = z.infer<typeof organizationSchema>;
export type OrganizationSummary = z.infer<typeof organizationSummarySchema>;
export type OrganizationStatus = Organization['status'];
export type Qualification = z.infer<typeof qualificationSchema>;
export type QualificationRecord = z.infer<typeof qualificationRecordSchema>;
export type ProposedChange = z.infer<typeof proposedChangeSchema>;
export type Member = z.infer<typeof memberSchema>;
export type MemberRole = z.infer<typeof memberRoleSchema>;
export type JoinRequest = z.infer<typeof joinRequestSchema>;
export type Person = z.infer<typeof personSchema>;
