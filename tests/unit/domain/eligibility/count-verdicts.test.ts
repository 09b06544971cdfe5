import { checkEligibility } from '@domain/eligibility/check-eligibility';
import { countVerdicts } from '@domain/eligibility/count-verdicts';
import { inRegion, openCall } from './support';

const { call, now } = openCall('gx-2026');
const told = (region: string, kind: Parameters<ReturnType<typeof inRegion>>[0]) =>
  checkEligibility(call, inRegion(region)(kind), now);
const university = told('广西壮族自治区', 'university_association');
const society = told('广西壮族自治区', 'provincial_society');
const elsewhere = told('广东省', 'university_association');

test('each category counts once, by its verdict', () => {
  const counts = countVerdicts([university]);
  const of = (wanted: string) => university.filter(({ verdict }) => verdict === wanted).length;
  expect(counts).toEqual({ eligible: of('eligible'), verify: of('verify'), joint: of('joint') });
  expect(counts.eligible).toBeGreaterThan(0);
});

test('the best of several organizations counts, in whatever order; another one never takes anything away', () => {
  expect(countVerdicts([elsewhere, university])).toEqual(countVerdicts([university]));
  expect(countVerdicts([society, university])).toEqual(countVerdicts([university, society]));
  expect(countVerdicts([society, university]).eligible).toBeGreaterThanOrEqual(countVerdicts([university]).eligible);
});

test('nobody may apply for nothing', () => {
  expect(countVerdicts([])).toEqual({ eligible: 0, verify: 0, joint: 0 });
  expect(countVerdicts([elsewhere])).toEqual({ eligible: 0, verify: 0, joint: 0 });
});
