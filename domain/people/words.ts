/** The field's own words for the codes of people and organizations: one table each. */
import type { MemberRole, OrganizationStatus, Qualification } from './schema';

export const memberRoleWords: Record<MemberRole, string> = {
  contact_person: '项目联系人',
  leader: '项目负责人',
  staff: '单位工作人员',
};

export const organizationStatusWords: Record<OrganizationStatus, string> = {
  pending: '待审核',
  approved: '已审核',
  returned: '退回修改',
};

type QualificationStatus = 'submitted' | 'verified' | 'rejected';

export function qualificationStatus({
  verifiedAt,
  rejectedAt,
}: Pick<Qualification, 'verifiedAt' | 'rejectedAt'>): QualificationStatus {
  if (rejectedAt) return 'rejected';
  return verifiedAt ? 'verified' : 'submitted';
}

export const qualificationStatusWords: Record<QualificationStatus, string> = {
  submitted: '待核实',
  verified: '已核实',
  rejected: '未通过核实',
};
