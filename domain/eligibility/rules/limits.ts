/** Limits that count, against what the organization has submitted to this call. */
import type { Applicant, CallRules, CategoryRules } from '../facts';
import type { Reason } from '../verdict';

const WITHDRAW = '要改报这一项，先撤回已提交的一项';

function full(
  ruleId: string,
  what: string,
  { count, limit, source }: { count: number; limit: number; source: string },
) {
  const text = `${what}最多申报 ${limit} 项，本单位已提交 ${count} 项`;
  return { ruleId, effect: 'refuses', text, source, remedy: WITHDRAW } satisfies Reason;
}

/** GD 二、（二): 3 per organization, 1 for 岭南科学论坛; XJ 二、3: 2 per organization. */
export function counts(call: CallRules, category: CategoryRules, { submitted }: Applicant): Reason[] {
  const inCategory = submitted.filter(({ categoryCode }) => categoryCode === category.code).length;
  const { perOrganization } = call.limits;
  const reasons: Reason[] = [];
  if (perOrganization !== null && submitted.length >= perOrganization) {
    const source = call.requirements.find(({ rule }) => rule === 'per_organization')?.source ?? '申报要求';
    reasons.push(full('per_organization', '每个单位', { count: submitted.length, limit: perOrganization, source }));
  }
  if (category.perOrganization !== null && inCategory >= category.perOrganization) {
    const source = category.sources.perOrganization ?? category.code;
    reasons.push(
      full('per_category', '本类项目每个单位', { count: inCategory, limit: category.perOrganization, source }),
    );
  }
  return reasons;
}

/** GX-2023 2023-3 （五）注: one small class only; 2023-5 （五）注: several may be applied for together. */
export function trackChoice(category: CategoryRules, trackCode: string, { submitted }: Applicant): Reason[] {
  if (category.trackChoice === 'many') return [];
  const taken = submitted
    .filter(({ categoryCode }) => categoryCode === category.code)
    .flatMap(({ trackCodes }) => trackCodes ?? []);
  const other = category.tracks.find(({ code }) => code !== trackCode && taken.includes(code));
  if (!other || taken.includes(trackCode)) return [];
  return [
    {
      ruleId: 'track_choice',
      effect: 'refuses',
      text: `本类项目只能选一种申报类型，本单位已报“${other.name}”`,
      source: category.sources.trackChoice ?? category.code,
      remedy: WITHDRAW,
    },
  ];
}
