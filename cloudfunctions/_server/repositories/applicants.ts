import type { CountedApplication } from '@domain/applications/quota';
import type { OrganizationKind } from '@domain/call/schema';
import { MAX_PAGE } from '@domain/constants';
import type { Proof } from '@domain/eligibility/facts';
import type { SanctionRecord } from '@domain/people/sanctions';
import type { ProjectStatus } from '@domain/projects/schema';
import { command, database } from '../platform/cloud';
import type { Stored } from '../platform/documents';
import type { CallDocument, CallRulesDocument } from './calls';

/** An organization with all that eligibility asks of it. */
export interface ApplicantDocument extends Stored {
  name: string;
  region: string;
  address: string | null;
  kinds: OrganizationKind[];
  qualifications: Proof[];
  approvedAt: string | null;
  sanctions?: SanctionRecord[];
  quotas: { callSlug: string; applications: CountedApplication[] }[];
  projects: { callSlug: string; title: string; status: ProjectStatus }[];
}

const facts = {
  name: true,
  region: true,
  address: true,
  kinds: true,
  qualifications: true,
  approvedAt: true,
  sanctions: true,
  'quotas.callSlug': true,
  'quotas.applications': true,
  'projects.callSlug': true,
  'projects.title': true,
  'projects.status': true,
};

const aggregateApplicants = (organizationIds: readonly string[], callSlugs: readonly string[]) =>
  database
    .collection('organizations')
    .aggregate()
    .match({ _id: command.in([...organizationIds]) })
    .limit(MAX_PAGE)
    .addFields({ quotaIds: callSlugs.map((slug) => command.aggregate.concat([`${slug}:`, '$_id'])) })
    .lookup({ from: 'quotas', localField: 'quotaIds', foreignField: '_id', as: 'quotas' })
    .lookup({ from: 'projects', localField: '_id', foreignField: 'organizationId', as: 'projects' });

/**
 * In one query, whatever the number of organizations: each with its quotas of these calls (found by `_id`) and its projects
 * (by index). Reading what others write meanwhile is all right here; the submit transaction counts for itself.
 */
export async function listApplicants(
  organizationIds: readonly string[],
  callSlugs: readonly string[],
): Promise<ApplicantDocument[]> {
  if (organizationIds.length === 0) return [];
  const { list } = (await aggregateApplicants(organizationIds, callSlugs).project(facts).end()) as unknown as {
    list: ApplicantDocument[];
  };
  return list;
}

/** An applicant together with the call she applies to and the calls of her earlier projects. */
export interface ApplicantWithCalls extends ApplicantDocument {
  call: CallDocument;
  earlierCalls: CallRulesDocument[];
}

/** The same, of an application's own organization and call, which are never removed. */
export async function getApplicantWithCalls(organizationId: string, callSlug: string): Promise<ApplicantWithCalls> {
  const applicant = await findApplicantWithCalls(organizationId, callSlug);
  if (!applicant) throw new Error(`organization ${organizationId} or call ${callSlug} is missing`);
  return applicant;
}

/** All that starting and submitting ask, in one query: it stands inside the submit transaction, where every call counts. */
export async function findApplicantWithCalls(
  organizationId: string,
  callSlug: string,
): Promise<ApplicantWithCalls | null> {
  const { list } = (await aggregateApplicants([organizationId], [callSlug])
    .addFields({ callId: callSlug, earlierSlugs: '$projects.callSlug' })
    .lookup({ from: 'calls', localField: 'callId', foreignField: '_id', as: 'call' })
    .lookup({ from: 'calls', localField: 'earlierSlugs', foreignField: '_id', as: 'earlierCalls' })
    .project({
      ...facts,
      call: true,
      'earlierCalls._id': true,
      'earlierCalls.issuer': true,
      'earlierCalls.programme': true,
      'earlierCalls.year': true,
      'earlierCalls.isDemo': true,
    })
    .end()) as unknown as { list: (Omit<ApplicantWithCalls, 'call'> & { call: CallDocument[] })[] };
  const [found] = list;
  const call = found?.call[0];
  return found && call ? { ...found, call } : null;
}
