import { isDeepStrictEqual } from 'node:util';
import { AppError } from '@domain/errors';
import { changeFacts, changeWords, type FactChanges } from '@domain/people/organization-review';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { invalidInput } from '../../entry/parse-input';
import { runTransaction } from '../../platform/documents';
import { findOrganizationIn, type OrganizationDocument } from '../../repositories/organizations';
import { getPerson, ofItsContactPerson } from '../guards';
import { changeOrganizationIn } from './change-organization';
import { requireIssuer } from './require-issuer';

/** A repeat of the change that made the present version (its reply was lost) is no conflict. */
function isRepeat(organization: OrganizationDocument, version: number, changes: FactChanges): boolean {
  const { proposed } = organization;
  const present = { ...organization, ...(proposed ? { name: proposed.name, kinds: proposed.kinds } : {}) };
  const facts = Object.keys(changes) as (keyof FactChanges)[];
  return organization.version === version + 1 && facts.every((fact) => isDeepStrictEqual(present[fact], changes[fact]));
}

function requireMovable(organization: OrganizationDocument, { region, issuerName }: FactChanges): void {
  if (organization.approvedAt === null || (region === undefined && issuerName === undefined)) return;
  const [path, label] = region === undefined ? ['issuer', '受理科协'] : ['region', '所在地区'];
  throw invalidInput([{ path, label, message: '审核通过后不能自行更改，请联系科协' }]);
}

export const updateOrganization: Handler<'organizations.update'> = async (
  context,
  { id, version, issuer, ...input },
) => {
  const person = await getPerson(context);
  const given: FactChanges = { ...input, issuerName: issuer };
  const changes: FactChanges = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const organization = ofItsContactPerson(person, await findOrganizationIn(transaction, id));
    if (isRepeat(organization, version, changes)) return { version: organization.version, status: organization.status };
    if (organization.version !== version) throw new AppError('VERSION_CONFLICT');
    requireMovable(organization, changes);
    if (changes.region !== undefined || changes.issuerName !== undefined) {
      await requireIssuer(changes.issuerName ?? organization.issuerName, changes.region ?? organization.region);
    }
    const next = await changeOrganizationIn(
      transaction,
      organization,
      { ...changeFacts(organization, changes), version: version + 1 },
      {
        deed: {
          at,
          actorName: person.name,
          actorRole: 'contact_person',
          text: changeWords(changes, { ...organization, ...changeFacts(organization, changes) }),
        },
      },
    );
    return { version: next.version, status: next.status };
  });
};
