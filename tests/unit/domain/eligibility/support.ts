/** Organizations that apply, and a table per notice: who may, who may not, and what is said to them. */
import type { Call, OrganizationKind } from '@domain/call/schema';
import { checkEligibility } from '@domain/eligibility/check-eligibility';
import type { Applicant, EarlierProject, Proof } from '@domain/eligibility/facts';
import type { Reason, Verdict } from '@domain/eligibility/verdict';
import { verdictWords } from '@domain/eligibility/verdict';
import { MS_PER_DAY, toMs } from '@domain/time';
import { readCall } from '../../data/support';

export const VERIFIED_AT = '2022-03-01T10:00:00+08:00';

export const proven = (type: string, level: string | null = null, year: number | null = null): Proof => ({
  type,
  level,
  year,
  verifiedAt: VERIFIED_AT,
});
export const claimed = (...proof: Parameters<typeof proven>): Proof => ({ ...proven(...proof), verifiedAt: null });
export const refused = (...proof: Parameters<typeof proven>): Proof => ({
  ...claimed(...proof),
  rejectedAt: VERIFIED_AT,
});

export const organization = (facts: Partial<Applicant>): Applicant => ({
  region: '广西壮族自治区',
  kinds: [],
  qualifications: [],
  approvedAt: VERIFIED_AT,
  submitted: [],
  projects: [],
  sanctions: [],
  ...facts,
});

export const inRegion =
  (region: string) =>
  (kind: OrganizationKind, ...qualifications: Proof[]): Applicant =>
    organization({ region, kinds: [kind], qualifications });

/** Last year's project of the same programme, as far as it got. */
export const projectOf = (call: Call, status: EarlierProject['status'], yearsAgo = 1): EarlierProject => ({
  title: '往年项目',
  status,
  issuerName: call.issuer.name,
  programme: call.programme,
  year: call.year - yearsAgo,
});

/** A day before the deadline; what has none gets one and what is deferred is opened, as an officer would do. */
export function openCall(slug: string): { call: Call; now: number } {
  const call = readCall(slug);
  const closesBefore = call.window.closesBefore ?? `${call.year}-07-01T00:00:00+08:00`;
  const categories = call.categories.map((category) => ({ ...category, open: true }));
  return {
    call: { ...call, categories, window: { ...call.window, closesBefore } },
    now: toMs(closesBefore) - MS_PER_DAY,
  };
}

export interface Line {
  /** A category, and with it each of its tracks that has no line of its own; or one track. */
  code: string;
  may: Record<string, Applicant>;
  /** Everybody else, with the verdict and the rule and words that carry it. */
  mayNot: Record<string, [applicant: Applicant, verdict: Exclude<Verdict, 'eligible'>, ruleId: string, text: RegExp]>;
}

interface Place {
  code: string;
  verdictFor(applicant: Applicant): { verdict: Verdict; standing: Verdict; reasons: Reason[] };
}

function placesOf(call: Call, now: number): Place[] {
  const find = (applicant: Applicant, categoryCode: string) => {
    const category = checkEligibility(call, applicant, now).find(({ code }) => code === categoryCode);
    if (!category) throw new Error(`没有 ${categoryCode}`);
    return category;
  };
  return call.categories.flatMap(({ code, tracks }): Place[] => [
    { code, verdictFor: (applicant) => find(applicant, code) },
    ...tracks.map((track) => ({
      code: track.code,
      verdictFor: (applicant: Applicant) => {
        const found = find(applicant, code).tracks.find((one) => one.code === track.code);
        if (!found) throw new Error(`没有 ${track.code}`);
        return found;
      },
    })),
  ]);
}

const lineOf = (lines: readonly Line[], call: Call, code: string): Line | undefined =>
  lines.find((line) => line.code === code) ??
  lines.find((line) =>
    call.categories.some((one) => one.code === line.code && one.tracks.some((t) => t.code === code)),
  );

/** Every line of the notice and each of its tracks: somebody who may apply, somebody who may not, and why. */
export function describeLines(slug: string, lines: readonly Line[], count: number): void {
  const { call, now } = openCall(slug);
  const places = placesOf(call, now);

  test(`${slug}: the table has all ${count} lines, each with somebody who may apply and somebody who may not`, () => {
    expect(call.categories).toHaveLength(count);
    const known = places.map(({ code }) => code);
    expect(lines.map(({ code }) => code).filter((code) => !known.includes(code))).toEqual([]);
    const gaps = places.filter(({ code }) => {
      const line = lineOf(lines, call, code);
      return !line || Object.keys(line.may).length === 0 || Object.keys(line.mayNot).length === 0;
    });
    expect(gaps.map(({ code }) => code)).toEqual([]);
  });

  describe.each(places.map((place) => [place.code, place] as const))('%s', (code, place) => {
    const line = lineOf(lines, call, code);
    test.each(Object.entries(line?.may ?? {}))('%s may apply', (_who, applicant) => {
      const { verdict, standing, reasons } = place.verdictFor(applicant);
      expect({ verdict: verdictWords[verdict], standing, reasons }).toEqual({
        verdict: '可申报',
        standing: 'eligible',
        reasons: expect.arrayContaining([expect.objectContaining({ ruleId: 'kind', effect: 'allows' })]),
      });
    });
    test.each(Object.entries(line?.mayNot ?? {}))('%s may not', (_who, [applicant, verdict, ruleId, text]) => {
      const answer = place.verdictFor(applicant);
      expect({ verdict: answer.verdict, reasons: answer.reasons }).toEqual({
        verdict,
        reasons: expect.arrayContaining([expect.objectContaining({ ruleId, text: expect.stringMatching(text) })]),
      });
      for (const reason of answer.reasons) {
        expect(reason.source).not.toBe('');
        if (reason.effect === 'refuses' || reason.effect === 'verifies') expect(reason.remedy).toBeTruthy();
      }
    });
  });
}
