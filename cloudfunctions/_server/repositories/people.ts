import { MAX_PAGE } from '@domain/constants';
import type { Person } from '@domain/people/schema';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, type Stored, type Transaction } from '../platform/documents';

/** `_id` is the person's openid. */
export type PersonDocument = Stored & Person;

const COLLECTION = 'people';

export const findPerson = (openid: string): Promise<PersonDocument | null> => findDocument(COLLECTION, openid);

export const findPersonIn = (transaction: Transaction, openid: string): Promise<PersonDocument | null> =>
  transaction.find(COLLECTION, openid);

export const putPersonIn = (transaction: Transaction, person: PersonDocument): Promise<void> =>
  transaction.put(COLLECTION, person);

export const patchPersonIn = (transaction: Transaction, openid: string, changes: Partial<Person>): Promise<void> =>
  transaction.patch<PersonDocument>(COLLECTION, openid, changes);

/** Names and telephones of others. */
export async function listPeople(openids: readonly string[]): Promise<(Stored & Pick<Person, 'name' | 'phone'>)[]> {
  if (openids.length === 0) return [];
  return listDocuments(COLLECTION, {
    where: { _id: command.in([...openids]) },
    limit: MAX_PAGE,
    fields: ['name', 'phone'],
  });
}

export const listMemberships = (openids: readonly string[]): Promise<(Stored & Pick<Person, 'memberships'>)[]> =>
  listDocuments(COLLECTION, {
    where: { _id: command.in([...openids]) },
    limit: openids.length,
    fields: ['memberships'],
  });

/** Officers of these issuers; more than a page of them no association has. */
export const listOfficers = (
  issuerNames: readonly string[],
): Promise<(Stored & Pick<Person, 'officerOf' | 'officerCategories'>)[]> =>
  listDocuments(COLLECTION, {
    where: { officerOf: command.in([...issuerNames]) },
    limit: MAX_PAGE,
    fields: ['officerOf', 'officerCategories'],
  });

/** The organizations a person acts for. */
export const organizationIdsOf = (person: Pick<PersonDocument, 'memberships'> | null): string[] =>
  (person?.memberships ?? [])
    .filter((membership) => membership.role === 'contact_person')
    .map((membership) => membership.organizationId);
