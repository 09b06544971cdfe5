import type { Applicant, EarlierProject } from '@domain/eligibility/facts';
import { toSanctions } from '@domain/people/sanctions';
import type { ApplicantDocument } from '../../repositories/applicants';
import type { CallRulesDocument } from '../../repositories/calls';

/** The calls whose projects may still stand against an applicant. */
export const unfinishedCallSlugs = (applicants: readonly ApplicantDocument[]): string[] =>
  applicants.flatMap(({ projects }) =>
    projects.filter(({ status }) => status !== 'closed').map(({ callSlug }) => callSlug),
  );

/** 演示 work says nothing about real calls, nor the other way round. */
function earlierProjects(
  { projects }: ApplicantDocument,
  call: CallRulesDocument,
  calls: readonly CallRulesDocument[],
): EarlierProject[] {
  return projects.flatMap(({ callSlug, title, status }) => {
    const origin = calls.find(({ _id, isDemo }) => _id === callSlug && isDemo === call.isDemo);
    if (!origin) return [];
    return [{ title, status, issuerName: origin.issuer.name, programme: origin.programme, year: origin.year }];
  });
}

export const toApplicant = (
  document: ApplicantDocument,
  call: CallRulesDocument,
  calls: readonly CallRulesDocument[],
): Applicant => ({
  region: document.region,
  kinds: document.kinds,
  qualifications: document.qualifications,
  approvedAt: document.approvedAt,
  submitted: document.quotas.flatMap(({ callSlug, applications }) => (callSlug === call._id ? applications : [])),
  projects: earlierProjects(document, call, calls),
  sanctions: toSanctions(document.sanctions ?? []),
});
