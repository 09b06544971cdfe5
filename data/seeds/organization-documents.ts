/** Organizations and their members as the handlers would have written them. */
import { createHash } from 'node:crypto';
import { normalizeName, searchBigrams } from '@domain/people/names';
import { waitsForOfficer } from '@domain/people/organization-review';
import type { Person } from '@domain/people/schema';
import type { SeedOrganization } from './read-yaml';
import type { SeedDocument, SeedDocuments } from './seed-document';

/** Before the seeds' other dates. */
const REGISTERED_AT = '2026-01-05T09:30:00.000+08:00';

const idOf = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

export interface SeedPerson {
  openid: string;
  person: Person | null;
}

function organizationDocument(organization: SeedOrganization, people: readonly SeedPerson[]): SeedDocument {
  const { id, name, approvedAt, ...facts } = organization;
  const contact = people.find(({ person }) =>
    person?.memberships.some(({ organizationId, role }) => organizationId === id && role === 'contact_person'),
  );
  const document = {
    _id: id,
    name,
    formerNames: [],
    ...facts,
    approvedAt,
    qualifications: facts.qualifications.map((qualification, index) => ({
      id: `${id}-q${index + 1}`,
      ...qualification,
      note: '演示资质',
      submittedAt: REGISTERED_AT,
      reason: null,
    })),
    status: approvedAt === null ? ('pending' as const) : ('approved' as const),
    returnedReason: null,
    proposed: null,
    version: approvedAt === null ? 1 : 2,
    contactOpenid: contact?.openid ?? null,
    joinRequests: [],
    bigrams: searchBigrams([name]),
    searchKey: `${normalizeName(name)}#${id}`,
    eventNo: approvedAt === null ? 1 : 2,
    createdAt: REGISTERED_AT,
    updatedAt: approvedAt ?? REGISTERED_AT,
  };
  return { ...document, waitsForOfficer: waitsForOfficer(document) };
}

/** How each came to be what it is, in the words of the handlers. */
function eventDocuments(
  { _id, issuerName, createdAt, approvedAt }: SeedDocument,
  people: readonly SeedPerson[],
): SeedDocument[] {
  const nameOf = (isMeant: (person: Person) => boolean) =>
    people.find(({ person }) => person !== null && isMeant(person))?.person?.name ?? '（演示）';
  const subject = `organization:${_id}`;
  const registered = {
    _id: `${subject}:1`,
    subject,
    at: createdAt,
    actorName: nameOf((person) => person.memberships.some(({ organizationId }) => organizationId === _id)),
    actorRole: 'contact_person',
    text: `登记申报单位，等待${issuerName}审核`,
  };
  if (approvedAt === null) return [registered];
  const approved = {
    _id: `${subject}:2`,
    subject,
    at: approvedAt,
    actorName: nameOf((person) => person.officerOf === issuerName),
    actorRole: 'officer',
    text: '单位审核通过',
  };
  return [registered, approved];
}

const memberDocuments = ({ openid, person }: SeedPerson): SeedDocument[] =>
  (person?.memberships ?? []).map(({ organizationId, role }) => ({
    _id: idOf('member', organizationId, openid),
    organizationId,
    openid,
    role,
    state: 'active',
    key: null,
    since: REGISTERED_AT,
  }));

export function organizationDocuments(
  organizations: readonly SeedOrganization[],
  people: readonly SeedPerson[],
): SeedDocuments {
  const documents = organizations.map((organization) => organizationDocument(organization, people));
  return {
    organizations: documents,
    members: people.flatMap(memberDocuments),
    events: documents.flatMap((document) => eventDocuments(document, people)),
  };
}
