/** The proofs that notices ask for: their names, and their levels from low to high. */
import type { Condition } from '../call/schema';
import type { Proof } from './facts';

interface QualificationType {
  word: string;
  levels: readonly string[];
}

export const qualificationTypes = {
  /** 社会组织等级评估: 2026-1 asks for 3A or above. */
  society_grade: { word: '社会组织评估等级', levels: ['1A', '2A', '3A', '4A', '5A'] },
  /** Judged every year: 2023-1 asks for A of 2022, 2026-1 for A or B of 2025. */
  society_evaluation: { word: '学会综合能力评价等级', levels: ['D', 'C', 'B', 'A'] },
  /** 2023-1 （一） */
  first_class_society: { word: '一流学会创建单位', levels: [] },
  /** 2026-6 一 */
  doctoral_station_approved: { word: '博士创新站试点获批', levels: [] },
  /** 2023-8 （一）, 2026-5 一 */
  journal_sponsored: { word: '自治区科协主管主办的期刊', levels: [] },
  /** 2023-3 （一） */
  regional_journal: { word: '自治区级科技期刊', levels: [] },
  /** 2023-8 （一） */
  society_journal: { word: '学会办有科技期刊', levels: [] },
  /** 2023-5 （一）: a list that ends in 等相关单位. */
  related_organization: { word: '科协认可的相关单位', levels: [] },
  /** 2023-6 （四） */
  haizhi_station: { word: '海智计划工作站', levels: [] },
} as const satisfies Record<string, QualificationType>;

/** A map, since an object also answers to `constructor`. */
const byName: ReadonlyMap<string, QualificationType> = new Map(Object.entries(qualificationTypes));

export const findQualificationType = (type: string): QualificationType | null => byName.get(type) ?? null;

export const qualificationWord = (type: string): string => findQualificationType(type)?.word ?? type;

type Required = NonNullable<Condition['qualification']>;

/** Unknown when a level is not on the type's scale, or not stated. */
function compareLevel(required: Required, level: string | null): 'enough' | 'below' | 'unknown' {
  if (required.level === null || level === required.level) return 'enough';
  if (level === null) return 'unknown';
  const levels = findQualificationType(required.type)?.levels ?? [];
  const [own, wanted] = [levels.indexOf(level), levels.indexOf(required.level)];
  if (own < 0 || wanted < 0) return 'unknown';
  return own >= wanted ? 'enough' : 'below';
}

export type ProofState = 'met' | 'pending' | 'missing' | 'contrary';

function stateOf(required: Required, proof: Proof): ProofState {
  if (proof.type !== required.type) return 'missing';
  // Without a year in the condition any year will do: 曾获 3A 级也算.
  if (required.year !== null && proof.year !== null && proof.year !== required.year) return 'missing';
  if (proof.rejectedAt) return 'contrary';
  const level = compareLevel(required, proof.level);
  const isOfYear = required.year === null || proof.year === required.year;
  if (!proof.verifiedAt) return level === 'below' ? 'missing' : 'pending';
  if (level === 'below') return isOfYear ? 'contrary' : 'pending';
  return level === 'enough' && isOfYear ? 'met' : 'pending';
}

/**
 * How an organization's proofs stand to what a condition requires. The most favourable counts: a grade that is too low,
 * or one refused, says nothing once another meets the condition or is still to be looked at.
 */
export function proofState(required: Required, proofs: readonly Proof[]): ProofState {
  const states = proofs.map((proof) => stateOf(required, proof));
  return (['met', 'pending', 'contrary'] as const).find((state) => states.includes(state)) ?? 'missing';
}
