import { eligibility } from '@domain/call/eligibility';
import { windowOf } from '@domain/call/window';

const call = { issuer: { name: '广西科协', region: '广西壮族自治区' } };
const category = { applicants: ['journal', 'provincial_society'] as const };
const check = (organization: Parameters<typeof eligibility>[2]) =>
  eligibility(call, { applicants: [...category.applicants] }, organization);

test('an organization of the region and of a listed kind may apply', () => {
  const verdict = check({ region: '广西壮族自治区', kinds: ['enterprise_association', 'journal'] });
  expect(verdict).toEqual({ isEligible: true, reasons: [] });
});

test('everything that stands against it is said at once', () => {
  const verdict = check({ region: '广东省', kinds: ['city_association'] });
  expect(verdict.isEligible).toBe(false);
  expect(verdict.reasons).toEqual([
    '广西科协只受理广西壮族自治区的单位，本单位所在地为广东省',
    '本类项目面向科技期刊、自治区（省）级学会，本单位登记为市科协',
  ]);
});

test('an organization whose kinds nobody has registered is told so', () => {
  expect(check({ region: '广西壮族自治区', kinds: [] }).reasons[0]).toContain('未登记单位类别');
});

test('a category’s own window counts before the call’s', () => {
  const ofCall = { opensAt: null, closesBefore: null, paperDueBefore: null, statement: '通知' };
  const own = { ...ofCall, statement: '类别' };
  expect(windowOf({ window: ofCall }, { window: own })).toBe(own);
  expect(windowOf({ window: ofCall }, { window: null })).toBe(ofCall);
});
