/**
 * Is it one of the applicants the category lists? An organization has several kinds, and applies as the one that serves
 * it best: more kinds never take anything away.
 */
import type { OrganizationKind } from '../../call/schema';
import { organizationKindWords } from '../../call/words';
import type { Applicant, CallRules, CategoryRules, TrackRules } from '../facts';
import { bestOf, type Reason, verdictOf } from '../verdict';
import { conditionsOf } from './conditions';

export const listed = (kinds: readonly OrganizationKind[]): string =>
  kinds.map((kind) => organizationKindWords[kind]).join('、');

function asKind(
  category: CategoryRules,
  { kind, trackCode }: { kind: OrganizationKind; trackCode: string | null },
  applicant: Applicant,
  source: string,
): Reason[] {
  const text = `“${organizationKindWords[kind]}”在本类项目的申报单位之列`;
  return [
    { ruleId: 'kind', effect: 'allows', text, source, remedy: null },
    ...conditionsOf(category, { kind, trackCode }, applicant),
  ];
}

/** GD 4 keeps two of its tracks for the provincial societies. */
export const applicantsOf = (category: CategoryRules, track: TrackRules | null): readonly OrganizationKind[] =>
  track && track.applicants.length > 0 ? track.applicants : category.applicants;

function notListed(
  accepted: readonly OrganizationKind[],
  { track, applicant, source }: { track: TrackRules | null; applicant: Applicant; source: string },
): Reason {
  const own = listed(applicant.kinds) || '未登记单位类别';
  return {
    ruleId: 'kind',
    effect: 'refuses',
    text: `${track?.applicants.length ? '本申报类型' : '本类项目'}面向${listed(accepted)}，本单位登记为${own}`,
    source,
    remedy: '单位类别有误或不全的，在单位资料里更正',
  };
}

export function applicants(
  call: CallRules,
  category: CategoryRules,
  track: TrackRules | null,
  applicant: Applicant,
): Reason[] {
  const source = category.sources.applicants ?? call.sources.applicants ?? category.code;
  const accepted = applicantsOf(category, track);
  const kinds = accepted.filter((kind) => applicant.kinds.includes(kind));
  const asEach = kinds.map((kind) => asKind(category, { kind, trackCode: track?.code ?? null }, applicant, source));
  return bestOf(asEach, verdictOf) ?? [notListed(accepted, { track, applicant, source })];
}
