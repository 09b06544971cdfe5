import { MAX_MEMBERSHIPS } from '@domain/constants';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { idOf } from '../../ids';
import { runTransaction } from '../../platform/documents';
import { organizationSubject, recordEventIn } from '../../repositories/events';
import { memberIdOf, putMemberIn } from '../../repositories/members';
import {
  findOrganization,
  findOrganizationIn,
  type OrganizationDocument,
  putOrganizationIn,
  searchFieldsOf,
} from '../../repositories/organizations';
import { findPersonIn, patchPersonIn } from '../../repositories/people';
import { getNamedPerson } from '../guards';
import { findSimilar } from './find-similar';
import { requireIssuer } from './require-issuer';

type Facts = Pick<
  ActionInput<'organizations.register'>,
  'name' | 'formerNames' | 'kinds' | 'region' | 'issuer' | 'address'
>;

const makeOrganization = (_id: string, facts: Facts, contactOpenid: string, at: string): OrganizationDocument => ({
  _id,
  name: facts.name,
  formerNames: facts.formerNames,
  kinds: facts.kinds,
  region: facts.region,
  issuerName: facts.issuer,
  address: facts.address,
  qualifications: [],
  status: 'pending',
  returnedReason: null,
  proposed: null,
  approvedAt: null,
  version: 1,
  contactOpenid,
  joinRequests: [],
  ...searchFieldsOf({ _id, name: facts.name, formerNames: facts.formerNames }),
  waitsForOfficer: true,
  eventNo: 1,
  createdAt: at,
  updatedAt: at,
});

export const registerOrganization: Handler<'organizations.register'> = async (
  context,
  { key, confirmDistinct, ...facts },
) => {
  const { _id: openid, name: actorName } = await getNamedPerson(context);
  const id = idOf('organization', openid, key);
  if (await findOrganization(id)) return { id, similar: [] };
  await requireIssuer(facts.issuer, facts.region);
  if (!confirmDistinct) {
    const similar = await findSimilar(facts.region, [facts.name, ...facts.formerNames]);
    if (similar.length > 0) return { id: null, similar };
  }

  const at = toInstant(context.now);
  const organization = makeOrganization(id, facts, openid, at);
  await runTransaction(async (transaction) => {
    if (await findOrganizationIn(transaction, id)) return;
    const person = await findPersonIn(transaction, openid);
    if (!person) throw new AppError('PERSON_UNKNOWN');
    if (person.memberships.length >= MAX_MEMBERSHIPS) throw new AppError('MEMBERSHIP_LIMIT_REACHED');
    await putOrganizationIn(transaction, organization);
    await putMemberIn(transaction, {
      _id: memberIdOf(id, openid),
      organizationId: id,
      openid,
      role: 'contact_person',
      state: 'active',
      key: null,
      since: at,
    });
    await patchPersonIn(transaction, openid, {
      memberships: [...person.memberships, { organizationId: id, role: 'contact_person' }],
    });
    await recordEventIn(transaction, organization.eventNo, {
      subject: organizationSubject(id),
      at,
      actorName,
      actorRole: 'contact_person',
      text: `登记申报单位，等待${facts.issuer}审核`,
    });
  });
  return { id, similar: [] };
};
