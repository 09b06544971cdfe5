import {
  changeFacts,
  changeWords,
  type Decision,
  isDecided,
  isUnderReview,
  officerTasks,
  reviewFacts,
  reviewWords,
  waitsForOfficer,
} from '@domain/people/organization-review';
import type { Organization } from '@domain/people/schema';
import fc from 'fast-check';

const AT = '2026-04-15T10:00:00.000+08:00';
const pending: Organization = {
  ...{
    id: 'o',
    name: '甲学会',
    formerNames: [],
    kinds: ['provincial_society'],
    region: '广西',
    issuerName: '广西科协',
  },
  ...{ address: null, qualifications: [], status: 'pending', returnedReason: null, proposed: null, approvedAt: null },
  version: 1,
};
const approved: Organization = { ...pending, status: 'approved', approvedAt: AT };
const review = (organization: Organization, decision: Decision, reason: string | null = null) =>
  reviewFacts(organization, { decision, reason, at: AT });

describe('before the first approval', () => {
  test('every correction is a new submission', () => {
    const returned = { ...pending, ...review(pending, 'return', '名称不全') } as Organization;
    expect(returned).toMatchObject({ status: 'returned', returnedReason: '名称不全' });
    expect(isUnderReview(returned)).toBe(false);
    expect(changeFacts(returned, { address: '新址' })).toEqual({
      address: '新址',
      status: 'pending',
      returnedReason: null,
    });
  });

  test('approval is dated once', () => {
    expect(review(pending, 'approve')).toMatchObject({ status: 'approved', approvedAt: AT });
  });
});

describe('an approved organization', () => {
  test('changes its address at once, its name and kinds only after review', () => {
    const changes = changeFacts(approved, { name: '乙学会', address: '新址' });
    expect(changes).toEqual({
      address: '新址',
      returnedReason: null,
      proposed: { name: '乙学会', kinds: ['provincial_society'], state: 'pending' },
    });
    expect(changeFacts(approved, { address: '新址' })).toEqual({ address: '新址' });
    expect(changeWords({ name: '乙学会', address: '新址' }, { ...approved, ...changes })).toBe(
      '修改单位名称、地址，等待科协审核',
    );
  });

  test('takes its wish back by writing what is approved', () => {
    const wishing = { ...approved, ...changeFacts(approved, { name: '乙学会' }) };
    expect(changeFacts(wishing, { name: '甲学会' }).proposed).toBeNull();
  });

  test('keeps its old name as a former one', () => {
    const wishing = { ...approved, ...changeFacts(approved, { name: '乙学会' }) };
    expect(review(wishing, 'approve')).toMatchObject({ name: '乙学会', formerNames: ['甲学会'], proposed: null });
    const back = { ...wishing, name: '乙学会', formerNames: ['甲学会'], proposed: null };
    const again = { ...back, ...changeFacts(back, { name: '甲学会' }) };
    expect(review(again, 'approve')).toMatchObject({ name: '甲学会', formerNames: ['乙学会'] });
  });

  test('keeps its approval and its name when the change is returned', () => {
    const wishing = { ...approved, ...changeFacts(approved, { kinds: ['journal'] }) };
    const returned = { ...wishing, ...review(wishing, 'return', '请附批复') };
    expect(returned).toMatchObject({
      status: 'approved',
      kinds: ['provincial_society'],
      proposed: { state: 'returned' },
    });
    expect(isDecided(returned, 'return')).toBe(true);
    expect(reviewWords(wishing, { decision: 'return', reason: '请附批复' })).toBe(
      '退回变更（单位类别改为科技期刊）：请附批复',
    );
  });

  test('with nothing to decide is decided on by nobody', () => {
    expect(review(approved, 'approve')).toBeNull();
    expect(review(approved, 'return', '无')).toBeNull();
  });
});

test('whatever is changed and decided: what is decided waits no more, and an approval is never lost', () => {
  const change = fc.record(
    {
      name: fc.constantFrom('甲学会', '乙学会', '丙学会'),
      kinds: fc.subarray(['provincial_society', 'journal', 'other'] as const, { minLength: 1 }),
      address: fc.constantFrom(null, '新址'),
    },
    { requiredKeys: [] },
  );
  const step = fc.oneof(change, fc.constantFrom<Decision>('approve', 'return'));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let organization: Organization = pending;
      for (const one of steps) {
        const before = organization;
        if (typeof one !== 'string') {
          organization = { ...organization, ...changeFacts(organization, one as Partial<Organization>) };
        } else {
          const decided = review(organization, one, '原因');
          organization = { ...organization, ...decided };
          if (decided) expect([isDecided(organization, one), isUnderReview(organization)]).toEqual([true, false]);
        }
        if (before.status === 'approved') {
          expect(organization.status).toBe('approved');
          expect(organization.approvedAt).toBe(before.approvedAt);
          if (one !== 'approve') expect([organization.name, organization.kinds]).toEqual([before.name, before.kinds]);
        }
        expect(organization.formerNames).not.toContain(organization.name);
      }
    }),
  );
});

describe('what waits for an officer', () => {
  const settled = { ...approved, joinRequests: [], contactOpenid: 'someone' };

  test('nothing of a settled organization', () => {
    expect(waitsForOfficer(settled)).toBe(false);
    expect(waitsForOfficer({ ...settled, joinRequests: [{ role: 'staff' }] })).toBe(false);
  });

  test('a registration, a qualification, and requests that nobody else decides', () => {
    expect(waitsForOfficer({ ...settled, status: 'pending' })).toBe(true);
    const qualifications = [
      { verifiedAt: null, rejectedAt: null },
      { verifiedAt: AT, rejectedAt: null },
      { verifiedAt: null, rejectedAt: AT },
    ];
    expect(officerTasks({ ...settled, qualifications }).qualifications).toBe(1);
    expect(
      officerTasks({ ...settled, joinRequests: [{ role: 'contact_person' }, { role: 'staff' }] }).joinRequests,
    ).toBe(1);
    expect(officerTasks({ ...settled, contactOpenid: null, joinRequests: [{ role: 'staff' }] }).joinRequests).toBe(1);
  });
});
