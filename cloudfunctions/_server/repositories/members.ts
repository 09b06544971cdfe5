import { MAX_PAGE } from '@domain/constants';
import type { MemberRole } from '@domain/people/schema';
import { idOf } from '../ids';
import { command } from '../platform/cloud';
import { listDocuments, type Stored, type Transaction } from '../platform/documents';

/**
 * One person in one organization, present, past or asking. `people.memberships` holds the same for permission checks and
 * is written in the same transaction.
 */
export interface MemberDocument extends Stored {
  organizationId: string;
  openid: string;
  role: MemberRole;
  state: 'requested' | 'active' | 'declined' | 'left';
  /** Of the request, so that a repeat is no second one; null where she never asked. */
  key: string | null;
  /** When it came to be so. */
  since: string;
}

const COLLECTION = 'members';

/** One per person and organization, and the only name that others learn of her account. */
export const memberIdOf = (organizationId: string, openid: string): string => idOf('member', organizationId, openid);

export const findMemberIn = (transaction: Transaction, id: string): Promise<MemberDocument | null> =>
  transaction.find(COLLECTION, id);

export const putMemberIn = (transaction: Transaction, member: MemberDocument): Promise<void> =>
  transaction.put(COLLECTION, member);

/** Who belongs to it or asks to; not those who left. */
export const listMembers = (organizationId: string): Promise<MemberDocument[]> =>
  listDocuments(COLLECTION, {
    where: { organizationId, state: command.in(['active', 'requested']) },
    limit: MAX_PAGE,
    fields: ['organizationId', 'openid', 'role', 'state', 'key', 'since'],
  });
