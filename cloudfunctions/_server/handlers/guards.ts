/** Row-level rules: whose things a caller may touch. What she may not see does not exist for her. */
import { AppError } from '@domain/errors';
import type { Context } from '../context';
import { organizationIdsOf, type PersonDocument } from '../repositories/people';

export async function getPerson(context: Context): Promise<PersonDocument> {
  const person = await context.findPerson();
  if (!person) throw new AppError('FORBIDDEN');
  return person;
}

/** For actions that need an identity and no more. */
export function getOpenid(context: Context): string {
  if (context.openid === null) throw new AppError('NOT_SIGNED_IN');
  return context.openid;
}

interface Owned {
  organizationId: string;
}
interface Issued {
  issuerName: string;
}

/** The thing itself, if it belongs to an organization she is the contact person of. */
export function ofContactPerson<T extends Owned>(person: PersonDocument, thing: T | null): T {
  if (!thing || !organizationIdsOf(person).includes(thing.organizationId)) throw new AppError('NOT_FOUND');
  return thing;
}

/** The thing itself, if it answers a call of the officer's own issuer. */
export function ofOfficer<T extends Issued>(person: PersonDocument, thing: T | null): T {
  if (!thing || thing.issuerName !== person.officerOf) throw new AppError('NOT_FOUND');
  return thing;
}

/** For actions that both may call. */
export function ofContactPersonOrOfficer<T extends Owned & Issued>(person: PersonDocument, thing: T | null): T {
  if (thing && thing.issuerName === person.officerOf) return thing;
  return ofContactPerson(person, thing);
}
