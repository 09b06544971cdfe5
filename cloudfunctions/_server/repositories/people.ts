import type { Person } from '@domain/people/schema';
import { findDocument, type Stored } from '../platform/documents';

/** `_id` is the person's openid. */
export type PersonDocument = Stored & Person;

export const findPerson = (openid: string): Promise<PersonDocument | null> => findDocument('people', openid);

/** The organizations a person acts for. */
export const organizationIdsOf = (person: PersonDocument | null): string[] =>
  (person?.memberships ?? [])
    .filter((membership) => membership.role === 'contact_person')
    .map((membership) => membership.organizationId);
