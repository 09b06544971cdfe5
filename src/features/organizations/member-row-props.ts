import type { Member } from '@domain/people/schema';

/** A member, and as whom the reader looks at her. */
export interface MemberRowProps {
  organizationId: string;
  member: Member;
  /** The organization has a contact person. */
  hasContact: boolean;
  isContact: boolean;
  isOfficer: boolean;
}
