/** Is it one of the issuer's own? The letterhead of every notice addresses the organizations of its region. */
import type { Applicant, CallRules } from '../facts';
import { OURS, type Reason } from '../verdict';

export function region(call: CallRules, applicant: Applicant): Reason[] {
  if (applicant.region === call.issuer.region) return [];
  return [
    {
      ruleId: 'region',
      effect: 'refuses',
      text: `${call.issuer.name}只受理${call.issuer.region}的单位，本单位所在地为${applicant.region || '未登记'}`,
      source: call.sources.applicants ?? '申报单位',
      remedy: '请看本地科协的申报通知；所在地有误的，在单位资料里更正',
    },
  ];
}

/** Until an officer has looked at a registration nothing in it is known. */
export function approval(applicant: Applicant): Reason[] {
  if (applicant.approvedAt) return [];
  return [
    {
      ruleId: 'approval',
      effect: 'verifies',
      text: '本单位的登记还没有审核通过',
      source: OURS,
      remedy: '等科协审核；急用请拨通知上的联系电话',
    },
  ];
}
