/** May this organization apply for this category, and for which of its tracks? Every reason at once, as the notice puts it. */
import type { Applicant, CallRules, CategoryRules, TrackRules } from './facts';
import { applicants, applicantsOf } from './rules/applicants';
import { availability } from './rules/availability';
import { approval, region } from './rules/belonging';
import { withPartner } from './rules/joint';
import { counts, trackChoice } from './rules/limits';
import { unfinishedProjects } from './rules/lockout';
import { sanctions } from './rules/sanctions';
import { bestOf, type CategoryEligibility, type TrackEligibility, verdictOf } from './verdict';

type Judged = Omit<TrackEligibility, 'code'>;

function judge(
  call: CallRules,
  category: CategoryRules,
  track: TrackRules | null,
  applicant: Applicant,
  now: number,
): Judged {
  const ofCall = availability(call, category, now);
  const whatever = [
    ...region(call, applicant),
    ...unfinishedProjects(call, applicant),
    ...sanctions(call, applicant, now),
    ...counts(call, category, applicant),
    ...(track === null ? [] : trackChoice(category, track.code, applicant)),
    ...approval(applicant),
  ];
  const own = applicants(call, category, track, applicant);
  // A partner makes up for the wrong kind, not for another region or last year's unfinished project.
  const isBarred = verdictOf(whatever) === 'ineligible';
  const ofOrganization = [...whatever, ...(isBarred ? own : withPartner(call, applicantsOf(category, track), own))];
  const reasons = [...ofCall, ...ofOrganization];
  return { verdict: verdictOf(reasons), standing: verdictOf(ofOrganization), reasons };
}

/** A category with tracks is open to whoever one of them is open to; it shows that track's reasons. */
export function checkCategory(
  call: CallRules,
  category: CategoryRules,
  applicant: Applicant,
  now: number,
): CategoryEligibility {
  const tracks = category.tracks.map((track) => ({
    code: track.code,
    ...judge(call, category, track, applicant, now),
  }));
  const best = bestOf(tracks, ({ standing }) => standing) ?? judge(call, category, null, applicant, now);
  const { verdict, standing, reasons } = best;
  return { code: category.code, verdict, standing, reasons, tracks };
}

/** In the notice's order. */
export const checkEligibility = (
  call: CallRules & { categories: readonly CategoryRules[] },
  applicant: Applicant,
  now: number,
): CategoryEligibility[] => call.categories.map((category) => checkCategory(call, category, applicant, now));
