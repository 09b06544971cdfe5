/** What is still wrong with the core, in the order a reader fills it. */
import type { Call, Category } from '../call/schema';
import { personProblems } from '../form/person';
import { askedParts, type CorePerson } from './core-cells';
import { budgetProblems, type CoreProblem, requestProblems, tiersOf } from './money';
import type { ApplicationCore } from './schema';

export type FormLimits = Pick<Call['limits'], 'jointOrganizations'>;

/** What the notice does not limit, we do not. */
export const noLimits: FormLimits = { jointOrganizations: null };

export const coreLabels: Record<keyof ApplicationCore, string> = {
  trackCodes: '申报类型',
  tier: '资助档次',
  requestedYuan: '申请金额',
  budgetLines: '经费预算',
  leader: '项目负责人',
  contactPerson: '项目联系人',
  partners: '联合申报单位',
};

function trackProblems(category: Category, { trackCodes, tier }: ApplicationCore): CoreProblem[] {
  if (category.tracks.length === 0) return [];
  const path = ['trackCodes'];
  const known = category.tracks.map((track) => track.code);
  const problems: CoreProblem[] = [];
  if (trackCodes.length === 0) problems.push({ path, message: '请选择申报类型' });
  if (trackCodes.some((code) => !known.includes(code))) {
    problems.push({ path, message: '请从本类项目的申报类型中选择' });
  }
  if (category.trackChoice === 'one' && trackCodes.length > 1) {
    problems.push({ path, message: '本类项目只能选择一种申报类型' });
  }
  const tiers = tiersOf(category, trackCodes);
  if (tier !== null && tiers.length > 0 && !tiers.some(({ when }) => when === tier)) {
    problems.push({ path: ['tier'], message: '请从所列档次中选择' });
  }
  return problems;
}

const peopleProblems = (category: Category, core: ApplicationCore, person: CorePerson): CoreProblem[] =>
  personProblems(askedParts(category, person), core[person]).map(({ key, message }) => ({
    path: [person, key],
    message,
  }));

/** GX-2026 二、（二）1: two organizations together at most, the applicant among them. */
function partnerProblems(limits: FormLimits, { partners }: ApplicationCore): CoreProblem[] {
  const path = ['partners'];
  const problems: CoreProblem[] = [];
  const { jointOrganizations } = limits;
  if (jointOrganizations !== null && partners.length > Math.max(jointOrganizations - 1, 0)) {
    const message =
      jointOrganizations > 1
        ? `连本单位最多 ${jointOrganizations} 个单位，请删去多余的联合单位`
        : '本通知不接受联合申报，请删去联合单位';
    problems.push({ path, message });
  }
  if (new Set(partners).size < partners.length) problems.push({ path, message: '有重复的联合单位，请删去一个' });
  return problems;
}

export const coreProblems = (category: Category, limits: FormLimits, core: ApplicationCore): CoreProblem[] => [
  ...trackProblems(category, core),
  ...requestProblems(category, core),
  ...budgetProblems(category, core),
  ...peopleProblems(category, core, 'leader'),
  ...peopleProblems(category, core, 'contactPerson'),
  ...partnerProblems(limits, core),
];
