/** What the eligibility rules read: conditions that ask something of somebody, and limits that name their place. */
import type { Call, RequirementRule } from '@domain/call/schema';
import { organizationKindWords } from '@domain/call/words';
import { findQualificationType } from '@domain/eligibility/qualifications';
import { type Finding, perCategory } from './finding';

const limitRules: [limit: keyof Call['limits'], rule: RequirementRule, word: string][] = [
  ['perOrganization', 'per_organization', '每个单位的申报数'],
  ['jointOrganizations', 'joint', '联合申报'],
  ['lockoutYears', 'false_material', '弄虚作假的年限'],
];

export const checkLimits = (call: Call): Finding[] =>
  limitRules.flatMap(([limit, rule, word]) =>
    call.limits[limit] === null || call.requirements.some((requirement) => requirement.rule === rule)
      ? []
      : [{ at: ['limits', limit], reason: `${word}有数，却没有一条 requirements 写明 rule: ${rule}` }],
  );

export const checkConditions = perCategory((category, at) => {
  const tracks = category.tracks.map(({ code }) => code);
  return category.conditions.flatMap(({ id, kinds, trackCodes, anyOf, qualification }, i): Finding[] => {
    const path = [...at, 'conditions', i];
    const type = qualification && findQualificationType(qualification.type);
    const isAlone = anyOf !== null && category.conditions.filter((other) => other.anyOf === anyOf).length < 2;
    const isOffScale = type && qualification.level !== null && !type.levels.includes(qualification.level);
    return [
      ...kinds
        .filter((kind) => !category.applicants.includes(kind))
        .map((kind) => ({
          at: [...path, 'kinds'],
          reason: `条件“${id}”要核${organizationKindWords[kind]}，本类却不收它的申报`,
        })),
      ...trackCodes
        .filter((code) => !tracks.includes(code))
        .map((code) => ({ at: [...path, 'trackCodes'], reason: `条件“${id}”引用的申报类型 ${code} 不存在` })),
      ...(isAlone ? [{ at: [...path, 'anyOf'], reason: `条件“${id}”没有可以替代它的另一条` }] : []),
      ...(qualification && !type
        ? [{ at: [...path, 'qualification', 'type'], reason: `没有“${qualification.type}”这种资质` }]
        : []),
      ...(isOffScale
        ? [{ at: [...path, 'qualification', 'level'], reason: `没有“${qualification.level}”这一级` }]
        : []),
    ];
  });
});
