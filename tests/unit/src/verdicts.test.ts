import { checkEligibility } from '@domain/eligibility/check-eligibility';
import type { Applicant } from '@domain/eligibility/facts';

import { applyingOrganization, startBlocker, toldTo } from '@/features/calls/applicant';
import { bestAnswer, categoryOf, refusal, standingWord, tellReasons } from '@/features/calls/verdicts';
import { organization as applicant, inRegion, openCall } from '../domain/eligibility/support';

const { call, now } = openCall('gx-2026');
const AFTER = now + 40 * 86_400_000;
const inGuangxi = inRegion('广西壮族自治区');
const answer = (id: string, who: Applicant, at = now) => ({
  id,
  name: id,
  categories: checkEligibility(call, who, at),
});
const told = (who: Applicant, code: string, at = now) => {
  const found = categoryOf(answer('one', who, at), code);
  if (!found) throw new Error(`没有 ${code}`);
  return found;
};
const university = inGuangxi('university_association');
const elsewhere = inRegion('广东省')('university_association');

describe('the word on a category', () => {
  it('is the verdict while applications are taken', () => {
    expect(standingWord(told(university, '2026-3'))).toBe('可申报');
    expect(standingWord(told(university, '2026-5'))).toBe('可联合申报');
    expect(standingWord(told(elsewhere, '2026-3'))).toBe('不可申报');
  });
  it('still tells, when the call is closed, for whom it was', () => {
    expect(standingWord(told(university, '2026-3', AFTER))).toBe('符合条件');
    expect(standingWord(told(university, '2026-5', AFTER))).toBe('可联合申报');
    expect(standingWord(told(elsewhere, '2026-3', AFTER))).toBe('不可申报');
  });
});

describe('who belongs to several organizations', () => {
  const answers = [answer('elsewhere', elsewhere), answer('university', university)];
  const memberships = ['elsewhere', 'university'].map((organizationId) => ({ organizationId, role: 'contact_person' }));
  const organizations = [{ id: 'elsewhere' }, { id: 'university', approvedAt: '2026-01-01T00:00:00+08:00' }];
  const me = { person: { memberships }, organizations } as never;
  it('sees the one a category is for, and applies as that one', () => {
    expect(bestAnswer(answers, '2026-3')?.verdict).toBe('eligible');
    expect(bestAnswer([], '2026-3')).toBeNull();
    expect(applyingOrganization(me, answers, '2026-3')?.id).toBe('university');
    expect(applyingOrganization(me)?.id).toBe('elsewhere');
  });
  it('is told in the button what stands in the way', () => {
    const organization = applyingOrganization(me, answers, '2026-5');
    const situation = { category: { open: true }, closedReason: null, organization };
    const blocker = (code: string) => startBlocker({ ...situation, told: toldTo(organization, answers, code) });
    expect(blocker('2026-3')).toBeNull();
    expect(blocker('2026-5')).toBeNull();
    expect(blocker('2026-7')).toBeNull();
  });
});

describe('the reason in the button', () => {
  it.each(call.categories.map(({ code }) => code))('%s: there is one exactly where one cannot start', (code) => {
    const everybody = [university, elsewhere, inGuangxi('provincial_society'), applicant({ approvedAt: null })];
    for (const who of everybody) {
      const category = told(who, code);
      expect(refusal(category) !== null).toBe(category.verdict === 'ineligible');
    }
  });
  it('is the first that refuses', () => {
    expect(refusal(told(elsewhere, '2026-3'))).toContain('只受理广西');
  });
});

describe('the reasons', () => {
  const submitted = [{ categoryCode: '2026-1', trackCodes: [call.categories[0]?.tracks[0]?.code ?? ''] }];
  it('are told once where all tracks have the same, what refuses first', () => {
    const { shared, tracks } = tellReasons(told(elsewhere, '2026-1'));
    expect(shared[0]).toMatchObject({ ruleId: 'region', effect: 'refuses' });
    expect(tracks).toEqual([]);
  });
  it('are told per track where they differ, and none gets lost', () => {
    const category = told({ ...university, submitted }, '2026-1');
    const { shared, tracks } = tellReasons(category);
    expect(tracks.map(({ track }) => track.verdict)).toEqual(category.tracks.map(({ verdict }) => verdict));
    expect(tracks[1]?.reasons[0]).toMatchObject({ ruleId: 'track_choice', effect: 'refuses' });
    for (const { track, reasons } of tracks) expect(shared.length + reasons.length).toBe(track.reasons.length);
  });
  it('of a category without tracks are its own', () => {
    const category = told(university, '2026-7');
    expect(category.tracks).toEqual([]);
    expect(tellReasons(category).shared).toHaveLength(category.reasons.length);
  });
});
