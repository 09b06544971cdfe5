/**
 * GX-2026 二、（二）1: whoever is not among the listed applicants may join one that is, two together at most. A society
 * that lacks the listed grade is not among them either.
 */
import type { OrganizationKind } from '../../call/schema';
import type { CallRules } from '../facts';
import { type Reason, verdictOf } from '../verdict';
import { listed } from './applicants';

/** The reasons about kind and proof: with a partner they still are told, but refuse no longer. */
export function withPartner(
  call: CallRules,
  accepted: readonly OrganizationKind[],
  own: readonly Reason[],
): readonly Reason[] {
  const limit = call.limits.jointOrganizations;
  if (limit === null || limit < 2 || verdictOf(own) !== 'ineligible') return own;
  return [
    ...own.map((reason): Reason => (reason.effect === 'refuses' ? { ...reason, effect: 'notes' } : reason)),
    {
      ruleId: 'joint',
      effect: 'joins',
      text: `可与列名单位联合申报，连本单位最多 ${limit} 个`,
      source: call.requirements.find(({ rule }) => rule === 'joint')?.source ?? '申报要求',
      remedy: `在申报表里写上联合的单位，须是：${listed(accepted)}`,
    },
  ];
}
