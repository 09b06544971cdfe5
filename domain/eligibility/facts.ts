/** What the rules need to know, and no more: summaries of calls and organizations serve as well as whole ones. */
import type { Call, Category, OrganizationKind, Track } from '../call/schema';
import type { Sanction } from '../people/sanctions';
import type { ProjectStatus } from '../projects/schema';

export type CallRules = Pick<Call, 'issuer' | 'programme' | 'year' | 'window' | 'requirements' | 'limits' | 'sources'>;
export type TrackRules = Pick<Track, 'code' | 'name' | 'applicants'>;
export type CategoryRules = Pick<
  Category,
  'code' | 'applicants' | 'conditions' | 'trackChoice' | 'perOrganization' | 'window' | 'open' | 'sources'
> & { tracks: readonly TrackRules[] };

/** A proof (资质) as the organization entered it and an officer judged it. */
export interface Proof {
  type: string;
  level: string | null;
  year: number | null;
  verifiedAt: string | null;
  rejectedAt?: string | null | undefined;
}

export interface SubmittedApplication {
  categoryCode: string;
  trackCodes?: readonly string[] | undefined;
}

export interface EarlierProject {
  title: string;
  status: ProjectStatus;
  issuerName: string;
  programme: string;
  /** Of the call it answered. */
  year: number;
}

export interface Applicant {
  region: string;
  kinds: readonly OrganizationKind[];
  qualifications: readonly Proof[];
  approvedAt: string | null;
  /** Submitted to this call and not withdrawn. */
  submitted: readonly SubmittedApplication[];
  projects: readonly EarlierProject[];
  sanctions: readonly Sanction[];
}
