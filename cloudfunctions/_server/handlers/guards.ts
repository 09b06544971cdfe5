/** Row-level rules: whose things a caller may touch. What she may not see does not exist for her. */
import { type ApplicationStatus, isHandedIn } from '@domain/applications/lifecycle';
import { AppError } from '@domain/errors';
import type { TimelineEvent } from '@domain/events';
import type { Context } from '../context';
import { organizationIdsOf, type PersonDocument } from '../repositories/people';

export async function getPerson(context: Context): Promise<PersonDocument> {
  const person = await context.findPerson();
  if (!person) throw new AppError('FORBIDDEN');
  return person;
}

/** For what a person may have been let in to: whoever is nobody yet was not. */
export async function getGuest(context: Context): Promise<PersonDocument> {
  const person = await context.findPerson();
  if (!person) throw new AppError('NOT_FOUND');
  return person;
}

/** For actions that need an identity and no more. */
export function getOpenid(context: Context): string {
  if (context.openid === null) throw new AppError('NOT_SIGNED_IN');
  return context.openid;
}

/** For actions of anybody who has told her name. */
export async function getNamedPerson(context: Context): Promise<PersonDocument> {
  const person = await context.findPerson();
  if (!person) throw new AppError('PERSON_UNKNOWN');
  return person;
}

/** An officer, and the scope of what she looks after: her issuer, and categories of it or (null) all. */
export async function getOfficer(
  context: Context,
): Promise<{ person: PersonDocument; issuerName: string; categories: string[] | null }> {
  const person = await getPerson(context);
  if (person.officerOf === null) throw new AppError('FORBIDDEN');
  return { person, issuerName: person.officerOf, categories: person.officerCategories };
}

interface Owned {
  organizationId: string;
}
interface Issued {
  issuerName: string;
  /** Absent on what belongs to no category: every officer of the issuer looks after it. */
  categoryCode?: string;
}

/** The thing itself, if it belongs to an organization she is the contact person of. */
export function ofContactPerson<T extends Owned>(person: PersonDocument, thing: T | null): T {
  if (!thing || !organizationIdsOf(person).includes(thing.organizationId)) throw new AppError('NOT_FOUND');
  return thing;
}

/** Her issuer's, and of a category that she looks after. */
export function isOfficerOf(
  person: Pick<PersonDocument, 'officerOf' | 'officerCategories'>,
  { issuerName, categoryCode }: Issued,
): boolean {
  if (person.officerOf === null || person.officerOf !== issuerName) return false;
  const { officerCategories } = person;
  return officerCategories === null || categoryCode === undefined || officerCategories.includes(categoryCode);
}

/** The thing itself, if it is in the officer's scope. */
export function ofOfficer<T extends Issued>(person: PersonDocument, thing: T | null): T {
  if (!thing || !isOfficerOf(person, thing)) throw new AppError('NOT_FOUND');
  return thing;
}

/** For actions that both may call. */
export function ofContactPersonOrOfficer<T extends Owned & Issued>(person: PersonDocument, thing: T | null): T {
  if (thing && isOfficerOf(person, thing)) return thing;
  return ofContactPerson(person, thing);
}

/** Its contact person; its officers only once it was handed in. */
export function ofReader<T extends Owned & Issued & { status: ApplicationStatus }>(
  person: PersonDocument,
  thing: T | null,
): T {
  if (thing && isHandedIn(thing.status) && isOfficerOf(person, thing)) return thing;
  return ofContactPerson(person, thing);
}

interface Represented extends Issued {
  contactOpenid: string | null;
}

/** The organization itself, if she is its contact person at this moment: its own document decides, not hers. */
export function ofItsContactPerson<T extends Represented>(person: PersonDocument, thing: T | null): T {
  if (!thing || thing.contactOpenid !== person._id) throw new AppError('NOT_FOUND');
  return thing;
}

/** For what either may decide about an organization, and as whom she does. */
export function ofItsContactPersonOrOfficer<T extends Represented>(
  person: PersonDocument,
  thing: T | null,
): { thing: T; actorRole: TimelineEvent['actorRole'] } {
  if (thing && isOfficerOf(person, thing)) return { thing, actorRole: 'officer' };
  return { thing: ofItsContactPerson(person, thing), actorRole: 'contact_person' };
}
