import type { CountedApplication } from '@domain/applications/quota';
import type { OrganizationKind } from '@domain/call/schema';
import { MAX_PAGE } from '@domain/constants';
import type { Proof, Sanction } from '@domain/eligibility/facts';
import type { ProjectStatus } from '@domain/projects/schema';
import { command, database } from '../platform/cloud';
import type { Stored } from '../platform/documents';

/** An organization with all that eligibility asks of it. */
export interface ApplicantDocument extends Stored {
  name: string;
  region: string;
  address: string | null;
  kinds: OrganizationKind[];
  qualifications: Proof[];
  approvedAt: string | null;
  sanctions?: Sanction[];
  quotas: { callSlug: string; applications: CountedApplication[] }[];
  projects: { callSlug: string; title: string; status: ProjectStatus }[];
}

/**
 * In one query, whatever the number of organizations: each with its quotas of these calls (found by `_id`) and its projects
 * (by index). Reading what others write meanwhile is all right here; the submit transaction counts for itself.
 */
export async function listApplicants(
  organizationIds: readonly string[],
  callSlugs: readonly string[],
): Promise<ApplicantDocument[]> {
  if (organizationIds.length === 0) return [];
  const { list } = (await database
    .collection('organizations')
    .aggregate()
    .match({ _id: command.in([...organizationIds]) })
    .limit(MAX_PAGE)
    .addFields({ quotaIds: callSlugs.map((slug) => command.aggregate.concat([`${slug}:`, '$_id'])) })
    .lookup({ from: 'quotas', localField: 'quotaIds', foreignField: '_id', as: 'quotas' })
    .lookup({ from: 'projects', localField: '_id', foreignField: 'organizationId', as: 'projects' })
    .project({
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
    })
    .end()) as unknown as { list: ApplicantDocument[] };
  return list;
}
