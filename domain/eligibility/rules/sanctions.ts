/** What the issuer found an organization guilty of bars it as the notice says, or as the issuer decided. */
import { sanctionKindWords } from '../../people/sanctions';
import { daysUntil, formatDate } from '../../time';
import type { Applicant, CallRules } from '../facts';
import { requirementOf } from '../requirement-of';
import type { Reason } from '../verdict';

const foundBy = (call: CallRules, { sanctions }: Applicant) =>
  sanctions.filter(({ issuerName }) => issuerName === call.issuer.name);

/**
 * HN 二、3: three years running without the right to apply. Counted in years of calls, not in days, which is the stricter
 * reading: found at any time in 2022 bars the calls of 2022 to 2025.
 */
function falseMaterial(call: CallRules, applicant: Applicant): Reason[] {
  const years = call.limits.lockoutYears;
  if (years === null) return [];
  return foundBy(call, applicant)
    .filter(({ kind, year }) => kind === 'false_material' && call.year >= year && call.year <= year + years)
    .slice(0, 1)
    .map(({ year }) => ({
      ruleId: 'false_material',
      effect: 'refuses',
      text: `${year} 年查实申报材料弄虚作假，连续 ${years} 年不得申报`,
      source: requirementOf(call, 'false_material')?.source ?? '申报要求',
      remedy: `${year + years + 1} 年度起可再申报`,
    }));
}

/** HN 一、5 takes the right to apply away without saying for how long: until the association gives it back. */
function subcontracting(call: CallRules, applicant: Applicant): Reason[] {
  const requirement = requirementOf(call, 'subcontracting');
  if (!requirement) return [];
  return foundBy(call, applicant)
    .filter(({ kind, year }) => kind === 'subcontracting' && call.year >= year)
    .slice(0, 1)
    .map(({ year }) => ({
      ruleId: 'subcontracting',
      effect: 'refuses',
      text: `${year} 年查实项目转包，取消申报资格`,
      source: requirement.source,
      remedy: '年限由科协决定，请与科协联系人商量',
    }));
}

/** The association's own decision, whatever the notice says. */
function decided(call: CallRules, applicant: Applicant, now: number): Reason[] {
  return foundBy(call, applicant).flatMap(({ kind, untilOn }) => {
    if (untilOn === null || daysUntil(untilOn, now) < 0) return [];
    return [
      {
        ruleId: 'sanction',
        effect: 'refuses' as const,
        text: `因${sanctionKindWords[kind]}，不得申报至${formatDate(untilOn, { year: true })}`,
        source: `${call.issuer.name}的决定`,
        remedy: '期满后可再申报；如有异议请与科协联系人商量',
      },
    ];
  });
}

export const sanctions = (call: CallRules, applicant: Applicant, now: number): Reason[] => [
  ...falseMaterial(call, applicant),
  ...subcontracting(call, applicant),
  ...decided(call, applicant, now),
];
