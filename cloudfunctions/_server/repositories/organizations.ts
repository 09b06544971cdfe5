import { MAX_NAME_CANDIDATES, MAX_PAGE, SEARCH_PAGE } from '@domain/constants';
import type { FormerContact } from '@domain/people/contact-history';
import { normalizeName, searchBigrams } from '@domain/people/names';
import type { SanctionRecord } from '@domain/people/sanctions';
import type { MemberRole, Organization, OrganizationSummary, QualificationRecord } from '@domain/people/schema';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, type Stored, type Transaction } from '../platform/documents';

export interface OrganizationDocument extends Stored, Omit<Organization, 'id' | 'qualifications'> {
  qualifications: QualificationRecord[];
  /** The one who acts for it and gets its messages; changed only together with her membership. */
  contactOpenid: string | null;
  /** Who waits for an answer; the members collection holds the rest. */
  joinRequests: { memberId: string; role: MemberRole }[];
  /** Latest last; absent where there never were any. */
  sanctions?: SanctionRecord[];
  formerContacts?: FormerContact[];
  /** What it is found by, and its place among the hits. */
  bigrams: string[];
  searchKey: string;
  /** Whether it is in its officers' queue. */
  waitsForOfficer: boolean;
  /** Number of its latest record; every change has one, `version` counts only changes of the facts. */
  eventNo: number;
  createdAt: string;
  updatedAt: string;
}

const COLLECTION = 'organizations';

const factFields = [
  'name',
  'formerNames',
  'kinds',
  'region',
  'issuerName',
  'address',
  'qualifications',
  'status',
  'returnedReason',
  'proposed',
  'approvedAt',
  'version',
];
const summaryFields = ['name', 'formerNames', 'kinds', 'region', 'issuerName', 'status'];

type SummaryDocument = Stored & Omit<OrganizationSummary, 'id'>;

export const toOrganization = <T extends Stored>({ _id, ...organization }: T): Omit<T, '_id'> & { id: string } => ({
  id: _id,
  ...organization,
});

export const findOrganization = (id: string): Promise<OrganizationDocument | null> => findDocument(COLLECTION, id);

export const findOrganizationIn = (transaction: Transaction, id: string): Promise<OrganizationDocument | null> =>
  transaction.find(COLLECTION, id);

/** Kept beside the names, and derived from nothing else. */
export const searchFieldsOf = ({
  _id,
  name,
  formerNames,
}: Pick<OrganizationDocument, '_id' | 'name' | 'formerNames'>) => ({
  bigrams: searchBigrams([name, ...formerNames]),
  searchKey: `${normalizeName(name)}#${_id}`,
});

export const putOrganizationIn = (transaction: Transaction, organization: OrganizationDocument): Promise<void> =>
  transaction.put(COLLECTION, organization);

export const patchOrganizationIn = (
  transaction: Transaction,
  id: string,
  changes: Pick<OrganizationDocument, 'eventNo' | 'updatedAt' | 'waitsForOfficer'> & Partial<OrganizationDocument>,
): Promise<void> => transaction.patch<OrganizationDocument>(COLLECTION, id, changes);

export type OrganizationListing = Stored & Omit<Organization, 'id'> & Pick<OrganizationDocument, 'joinRequests'>;

export async function listOrganizations(ids: readonly string[]): Promise<OrganizationListing[]> {
  if (ids.length === 0) return [];
  return listDocuments(COLLECTION, {
    where: { _id: command.in([...ids]) },
    limit: MAX_PAGE,
    fields: [...factFields, 'joinRequests'],
  });
}

/** Those whose names hold all the pairs, in the order of their names; the index serves the first pair. */
export async function searchOrganizations(
  bigrams: readonly string[],
  after: string | null,
): Promise<{ organizations: OrganizationSummary[]; next: string | null }> {
  const documents = await listDocuments<SummaryDocument & { searchKey: string }>(COLLECTION, {
    where: { bigrams: command.all([...bigrams]), ...(after === null ? {} : { searchKey: command.gt(after) }) },
    orderBy: [['searchKey', 'asc']],
    limit: SEARCH_PAGE,
    fields: [...summaryFields, 'searchKey'],
  });
  const isFull = documents.length === SEARCH_PAGE;
  return {
    organizations: documents.map(toOrganization),
    next: isFull ? (documents.at(-1)?.searchKey ?? null) : null,
  };
}

/** Organizations of the region that share a pair of characters with a name: what is worth comparing it with. */
export async function listNameCandidates(region: string, bigrams: readonly string[]): Promise<OrganizationSummary[]> {
  const documents = await listDocuments<SummaryDocument>(COLLECTION, {
    where: { region, bigrams: command.in([...bigrams]) },
    limit: MAX_NAME_CANDIDATES,
    fields: summaryFields,
  });
  return documents.map(toOrganization);
}

type QueueDocument = SummaryDocument &
  Pick<
    OrganizationDocument,
    'proposed' | 'updatedAt' | 'qualifications' | 'sanctions' | 'joinRequests' | 'contactOpenid'
  >;

export const listOrganizationQueue = (issuerName: string): Promise<QueueDocument[]> =>
  listDocuments(COLLECTION, {
    where: { issuerName, waitsForOfficer: true },
    orderBy: [['updatedAt', 'asc']],
    limit: MAX_PAGE,
    fields: [...summaryFields, 'proposed', 'updatedAt', 'qualifications', 'sanctions', 'joinRequests', 'contactOpenid'],
  });
