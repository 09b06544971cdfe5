import { withFormerContact } from '@domain/people/contact-history';
import { isInForce, type SanctionRecord, sanctionTerm, toSanctions } from '@domain/people/sanctions';
import { toMs } from '@domain/time';

const record = (changes: Partial<SanctionRecord> = {}): SanctionRecord => ({
  id: 's1',
  issuerName: '湖南省科学技术协会',
  kind: 'false_material',
  reason: '业绩证明系伪造',
  fromOn: '2022-12-31',
  untilOn: null,
  recordedAt: '2023-01-03T09:00:00.000+08:00',
  liftedAt: null,
  liftedReason: null,
  ...changes,
});

test('counts from the year in which it was found, not in which it was written down', () => {
  expect(toSanctions([record()])).toEqual([
    { issuerName: '湖南省科学技术协会', kind: 'false_material', year: 2022, untilOn: null },
  ]);
});

test('says nothing to eligibility once it is lifted', () => {
  const lifted = record({ liftedAt: '2023-02-01T09:00:00.000+08:00', liftedReason: '复核后更正' });
  expect(toSanctions([lifted, record({ kind: 'subcontracting' })]).map(({ kind }) => kind)).toEqual(['subcontracting']);
});

test.each([
  [{}, '2022年12月31日查实'],
  [{ untilOn: '2024-06-30' }, '2022年12月31日查实，不得申报至2024年6月30日'],
])('%j is told as %s', (changes, words) => {
  expect(sanctionTerm(record(changes))).toBe(words);
});

test('of contact persons the latest twenty are kept, in their order', () => {
  const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T09:00:00.000+08:00`;
  const all = Array.from({ length: 22 }, (_, index) => ({
    name: `联系人${index}`,
    sinceAt: day(index + 1),
    untilAt: day(index + 2),
  }));
  const kept = all.reduce<typeof all>(withFormerContact, []);
  expect(kept.map(({ name }) => name)).toEqual(all.slice(2).map(({ name }) => name));
});

test.each([
  ['other', '2024-06-30', '2024-06-30T23:59:00+08:00', true],
  ['other', '2024-06-30', '2024-07-01T00:00:00+08:00', false],
  // A notice may bar for longer than the association decided.
  ['false_material', '2024-06-30', '2024-07-01T00:00:00+08:00', true],
  ['false_material', null, '2030-01-01T00:00:00+08:00', true],
] as const)('%s until %s at %s is in force: %s', (kind, untilOn, at, expected) => {
  expect(isInForce(record({ kind, untilOn }), toMs(at))).toBe(expected);
  expect(isInForce(record({ kind, untilOn, liftedAt: '2023-02-01T09:00:00.000+08:00' }), toMs(at))).toBe(false);
});
