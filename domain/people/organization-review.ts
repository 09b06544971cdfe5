/** An organization's facts and their review by an officer: what a change or a decision makes of them. */
import type { OrganizationKind } from '../call/schema';
import { organizationKindWords } from '../call/words';
import type { Organization } from './schema';

type Facts = Pick<
  Organization,
  | 'name'
  | 'formerNames'
  | 'kinds'
  | 'region'
  | 'issuerName'
  | 'address'
  | 'status'
  | 'returnedReason'
  | 'proposed'
  | 'approvedAt'
>;

export type FactChanges = Partial<
  Pick<Organization, 'name' | 'kinds' | 'region' | 'issuerName' | 'address' | 'formerNames'>
>;

const isSameKinds = (one: readonly OrganizationKind[], other: readonly OrganizationKind[]): boolean =>
  one.length === other.length && one.every((kind) => other.includes(kind));

/**
 * Before the first approval everything may be corrected, and every correction is a new submission. Afterwards name and
 * kinds hold as they were approved; new ones wait beside them.
 */
export function changeFacts(organization: Facts, changes: FactChanges): Partial<Facts> {
  if (organization.status !== 'approved') return { ...changes, status: 'pending', returnedReason: null };
  const { name, kinds, ...plain } = changes;
  if (name === undefined && kinds === undefined) return plain;
  const wanted = {
    name: name ?? organization.proposed?.name ?? organization.name,
    kinds: kinds ?? organization.proposed?.kinds ?? organization.kinds,
  };
  const isAsApproved = wanted.name === organization.name && isSameKinds(wanted.kinds, organization.kinds);
  return { ...plain, proposed: isAsApproved ? null : { ...wanted, state: 'pending' }, returnedReason: null };
}

export const isUnderReview = ({ status, proposed }: Pick<Organization, 'status' | 'proposed'>): boolean =>
  status === 'pending' || proposed?.state === 'pending';

export type Decision = 'approve' | 'return';

/** Null where nothing waits for a decision. */
export function reviewFacts(
  organization: Facts,
  { decision, reason, at }: { decision: Decision; reason: string | null; at: string },
): Partial<Facts> | null {
  if (!isUnderReview(organization)) return null;
  const { proposed } = organization;
  if (decision === 'return') {
    if (organization.status !== 'approved') return { status: 'returned', returnedReason: reason };
    return { proposed: proposed && { ...proposed, state: 'returned' }, returnedReason: reason };
  }
  const approved = { status: 'approved', returnedReason: null, proposed: null } as const;
  if (!proposed) return { ...approved, approvedAt: organization.approvedAt ?? at };
  const { name, kinds } = proposed;
  if (name === organization.name) return { ...approved, kinds };
  const formerNames = [organization.name, ...organization.formerNames.filter((former) => former !== name)];
  return { ...approved, name, kinds, formerNames: [...new Set(formerNames)] };
}

/** Whether the decision is already what stands: a repeat of it. */
export function isDecided(
  { status, proposed }: Pick<Organization, 'status' | 'proposed'>,
  decision: Decision,
): boolean {
  if (decision === 'approve') return status === 'approved' && proposed === null;
  return status === 'returned' || proposed?.state === 'returned';
}

interface Waiting extends Pick<Organization, 'status' | 'proposed'> {
  qualifications: readonly Pick<Organization['qualifications'][number], 'verifiedAt' | 'rejectedAt'>[];
  joinRequests: readonly { role: string }[];
  contactOpenid: string | null;
}

/** What of an organization waits for an officer, counted. */
export function officerTasks(organization: Waiting): {
  review: boolean;
  qualifications: number;
  joinRequests: number;
} {
  const { qualifications, joinRequests, contactOpenid } = organization;
  return {
    review: isUnderReview(organization),
    qualifications: qualifications.filter(({ verifiedAt, rejectedAt }) => !verifiedAt && !rejectedAt).length,
    // Who follows the contact person is the officer's to decide; everybody else's request only where there is none.
    joinRequests: joinRequests.filter(({ role }) => role === 'contact_person' || contactOpenid === null).length,
  };
}

export function waitsForOfficer(organization: Waiting): boolean {
  const tasks = officerTasks(organization);
  return tasks.review || tasks.qualifications > 0 || tasks.joinRequests > 0;
}

const factWords: Record<keyof FactChanges, string> = {
  name: '单位名称',
  kinds: '单位类别',
  region: '所在地区',
  issuerName: '受理科协',
  address: '地址',
  formerNames: '曾用名',
};

/** For the timeline: `修改单位名称、单位类别，等待科协审核`. */
export function changeWords(changes: FactChanges, next: Pick<Organization, 'status' | 'proposed'>): string {
  const named = (Object.keys(factWords) as (keyof FactChanges)[]).filter((fact) => changes[fact] !== undefined);
  const words = named.map((fact) => factWords[fact]).join('、');
  return `修改${words}${isUnderReview(next) ? '，等待科协审核' : ''}`;
}

/** For the timeline: what was agreed to or returned, in the organization's own words. */
export function reviewWords(
  organization: Pick<Organization, 'status' | 'name' | 'kinds' | 'proposed'>,
  { decision, reason }: { decision: Decision; reason: string | null },
): string {
  const { proposed } = organization;
  if (!proposed) return decision === 'approve' ? '单位审核通过' : `退回修改：${reason}`;
  const parts = [
    proposed.name === organization.name ? null : `单位名称改为“${proposed.name}”`,
    isSameKinds(proposed.kinds, organization.kinds)
      ? null
      : `单位类别改为${proposed.kinds.map((kind) => organizationKindWords[kind]).join('、')}`,
  ].filter((part) => part !== null);
  return decision === 'approve' ? `同意${parts.join('，')}` : `退回变更（${parts.join('，')}）：${reason}`;
}
