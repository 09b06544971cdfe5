/** More kinds and more proofs never take a 可申报 away, in any line or track of any notice. */
import { type Call, type OrganizationKind, organizationKinds } from '@domain/call/schema';
import { checkEligibility } from '@domain/eligibility/check-eligibility';
import type { Applicant, Proof } from '@domain/eligibility/facts';
import { rankOf, type Verdict } from '@domain/eligibility/verdict';
import fc from 'fast-check';
import { readCallFiles } from '../../data/support';
import { openCall, organization, projectOf } from './support';

const calls = readCallFiles().map(({ path }) => openCall(path.replace(/^.*\/|\.yaml$/g, '')));

const asked = calls.flatMap(({ call }) =>
  call.categories.flatMap(({ conditions }) => conditions.flatMap(({ qualification }) => qualification ?? [])),
);
const at = fc.constantFrom(null, '2026-01-08T10:00:00+08:00');
const proof: fc.Arbitrary<Proof> = fc
  .record({
    type: fc.constantFrom(...asked.map(({ type }) => type)),
    level: fc.constantFrom(null, '1A', '2A', '3A', '4A', '5A', 'A', 'B', 'C', 'D'),
    year: fc.constantFrom(null, 2022, 2024, 2025),
    verifiedAt: at,
    rejectedAt: at,
  })
  .map((one) => (one.verifiedAt ? { ...one, rejectedAt: null } : one));
const kind = fc.constantFrom<OrganizationKind>(...organizationKinds);

const applicantOf = (call: Call): fc.Arbitrary<Applicant> =>
  fc
    .record({
      region: fc.oneof({ weight: 9, arbitrary: fc.constant(call.issuer.region) }, fc.constant('云南省')),
      kinds: fc.uniqueArray(kind, { maxLength: 4 }),
      qualifications: fc.array(proof, { maxLength: 4 }),
      approvedAt: fc.constantFrom('2022-01-08T10:00:00+08:00', '2022-01-08T10:00:00+08:00', null),
      submitted: fc.array(
        fc.constantFrom(...call.categories).chain((category) =>
          fc.record({
            categoryCode: fc.constant(category.code),
            trackCodes: fc.constantFrom([], ...category.tracks.map(({ code }) => [code])),
          }),
        ),
        { maxLength: 2 },
      ),
      projects: fc.constantFrom([], [], [], [projectOf(call, 'closed')], [projectOf(call, 'extended')]),
    })
    .map(organization);

/** Every category and track with its verdict. */
function verdictsOf(call: Call, applicant: Applicant, now: number): Map<string, Verdict> {
  const entries = checkEligibility(call, applicant, now).flatMap(({ code, verdict, tracks }) => [
    [code, verdict] as const,
    ...tracks.map((track) => [track.code, track.verdict] as const),
  ]);
  return new Map(entries);
}

function lost(before: ReadonlyMap<string, Verdict>, after: ReadonlyMap<string, Verdict>): string[] {
  return [...before]
    .filter(([code, verdict]) => verdict === 'eligible' && after.get(code) !== 'eligible')
    .map(([code]) => code);
}

describe.each(calls.map(({ call, now }) => [call.slug, call, now] as const))('%s', (_slug, call, now) => {
  test('one kind more makes no verdict worse', () => {
    fc.assert(
      fc.property(applicantOf(call), kind, (applicant, more) => {
        const before = verdictsOf(call, applicant, now);
        const after = verdictsOf(call, { ...applicant, kinds: [...applicant.kinds, more] }, now);
        for (const [code, verdict] of before) {
          expect(rankOf(after.get(code) as Verdict)).toBeGreaterThanOrEqual(rankOf(verdict));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('one proof more loses no 可申报', () => {
    fc.assert(
      fc.property(applicantOf(call), proof, (applicant, more) => {
        const before = verdictsOf(call, applicant, now);
        const after = verdictsOf(call, { ...applicant, qualifications: [...applicant.qualifications, more] }, now);
        expect(lost(before, after)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of kinds and proofs does not matter', () => {
    fc.assert(
      fc.property(applicantOf(call), (applicant) => {
        const turned = {
          ...applicant,
          kinds: [...applicant.kinds].reverse(),
          qualifications: [...applicant.qualifications].reverse(),
        };
        expect(verdictsOf(call, turned, now)).toEqual(verdictsOf(call, applicant, now));
      }),
      { numRuns: 100 },
    );
  });

  test('no verdict without a reason that carries it, and every reason has its place', () => {
    fc.assert(
      fc.property(applicantOf(call), (applicant) => {
        const carries = { ineligible: 'refuses', joint: 'joins', verify: 'verifies', eligible: 'allows' } as const;
        for (const { tracks, ...category } of checkEligibility(call, applicant, now)) {
          for (const { verdict, reasons } of [category, ...tracks]) {
            expect(reasons.map(({ effect }) => effect)).toContain(carries[verdict]);
            expect(reasons.every(({ text, source }) => text !== '' && source !== '')).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
