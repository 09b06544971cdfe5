import type { UnreachedPerson } from '@domain/contracts/reminders/list-unreached';

export interface PersonToCall extends Pick<UnreachedPerson, 'personId' | 'personName' | 'organizationName' | 'phone'> {
  things: UnreachedPerson[];
}

/** One call settles all that is hers; who waits longest stays first. */
export function byPerson(rows: readonly UnreachedPerson[]): PersonToCall[] {
  const people = new Map<string, PersonToCall>();
  for (const row of rows) {
    const { personId, personName, organizationName, phone } = row;
    const person = people.get(personId) ?? { personId, personName, organizationName, phone, things: [] };
    person.things.push(row);
    people.set(personId, person);
  }
  return [...people.values()];
}
