/** Who may call an action at all; which rows she may touch is decided by the handler's guards. */
import type { CallerRole } from '@domain/contracts/define-action';
import { AppError } from '@domain/errors';
import type { Context } from '../context';
import type { PersonDocument } from '../repositories/people';

export function rolesOf(person: PersonDocument | null): Set<CallerRole> {
  const roles = new Set<CallerRole>(['anyone', 'person']);
  if (person?.memberships.some((membership) => membership.role === 'contact_person')) roles.add('contact_person');
  if (person?.officerOf) roles.add('officer');
  if (person?.isExpert) roles.add('expert');
  return roles;
}

export async function checkPermission(callers: readonly CallerRole[], context: Context): Promise<void> {
  if (callers.includes('anyone')) return;
  if (context.openid === null) throw new AppError('NOT_SIGNED_IN');
  // Anybody with an identity: no need to read who she is.
  if (callers.includes('person')) return;
  const roles = rolesOf(await context.findPerson());
  if (!callers.some((caller) => roles.has(caller))) throw new AppError('FORBIDDEN');
}
