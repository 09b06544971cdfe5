/** 湖南省科协 2022 二、3 and 一、5, and what an association decides by itself. */
import { checkEligibility } from '@domain/eligibility/check-eligibility';
import type { Sanction } from '@domain/people/sanctions';
import { toMs } from '@domain/time';
import { openCall, organization } from './support';

const { call, now } = openCall('hn-2022');
const guangxi = openCall('gx-2026');
const found = (changes: Partial<Sanction>): Sanction => ({
  issuerName: call.issuer.name,
  kind: 'false_material',
  year: 2022,
  untilOn: null,
  ...changes,
});
const reasonsOf = (sanction: Sanction, { call: of, now: at } = { call, now }) =>
  checkEligibility(
    of,
    organization({ region: of.issuer.region, kinds: ['provincial_society'], sanctions: [sanction] }),
    at,
  )[0]?.reasons.filter(({ ruleId }) => ['false_material', 'subcontracting', 'sanction'].includes(ruleId));

test.each([
  [2018, 0],
  [2019, 1],
  [2022, 1],
  [2023, 0],
])('false material of %i bars the calls of 2022: %i', (year, count) => {
  expect(reasonsOf(found({ year }))).toHaveLength(count);
});

test.each([
  [2012, 1],
  [2022, 1],
  [2023, 0],
])('subcontracting of %i, for which the notice gives no years, bars the calls of 2022: %i', (year, count) => {
  const reasons = reasonsOf(found({ kind: 'subcontracting', year }));
  expect(reasons).toHaveLength(count);
  for (const reason of reasons ?? []) expect(reason).toMatchObject({ effect: 'refuses', source: '一、5' });
});

test('another association’s finding bars nothing here', () => {
  for (const kind of ['false_material', 'subcontracting', 'other'] as const) {
    expect(reasonsOf(found({ kind, issuerName: guangxi.call.issuer.name, untilOn: '2099-12-31' }))).toEqual([]);
  }
});

test('where the notice says nothing, only the association’s own decision bars, up to its last day', () => {
  const issuerName = guangxi.call.issuer.name;
  for (const kind of ['false_material', 'subcontracting'] as const) {
    expect(reasonsOf(found({ kind, issuerName, year: 2026 }), guangxi)).toEqual([]);
  }
  const decided = found({ kind: 'other', issuerName, year: 2026, untilOn: '2026-04-20' });
  const at = (instant: string) => reasonsOf(decided, { call: guangxi.call, now: toMs(instant) });
  expect(at('2026-04-20T23:59:59+08:00')).toMatchObject([
    { ruleId: 'sanction', effect: 'refuses', text: '因其他违规，不得申报至2026年4月20日' },
  ]);
  expect(at('2026-04-21T00:00:00+08:00')).toEqual([]);
});
