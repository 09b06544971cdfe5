import type { Call } from '@domain/call/schema';
import type { Person } from '@domain/people/schema';
import type { SeedOrganization } from './read-yaml';

export type SeedDocument = Record<string, unknown> & { _id: string };
export type SeedDocuments = Record<string, SeedDocument[]>;

export interface Actors {
  call: Call;
  organization: SeedOrganization;
  contact: { openid: string; person: Person };
  officer: Person;
}
