import { type CountedApplication, countApplication } from '@domain/applications/quota';
import fc from 'fast-check';

const none = { perOrganization: null, perCategory: null };
const entry = (applicationId: string, categoryCode = 'a'): CountedApplication => ({ applicationId, categoryCode });

test('without limits everything is counted', () => {
  expect(countApplication([entry('1')], entry('2'), none)).toEqual([entry('1'), entry('2')]);
});

test('three per organization: the fourth is refused, a resubmission of the third is not', () => {
  const three = [entry('1'), entry('2', 'b'), entry('3', 'c')];
  const limits = { ...none, perOrganization: 3 };
  expect(countApplication(three, entry('4'), limits)).toBeNull();
  expect(countApplication(three, entry('3', 'c'), limits)).toHaveLength(3);
});

test('one per category leaves the other categories free', () => {
  const limits = { ...none, perCategory: 1 };
  expect(countApplication([entry('1')], entry('2'), limits)).toBeNull();
  expect(countApplication([entry('1')], entry('2', 'b'), limits)).toHaveLength(2);
});

test('no order of submits exceeds a limit', () => {
  const submits = fc.array(
    fc.record({ applicationId: fc.constantFrom(...'abcdef'), categoryCode: fc.constantFrom('x', 'y') }),
  );
  fc.assert(
    fc.property(
      submits,
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 3 }),
      (all, perOrganization, perCategory) => {
        const counted = all.reduce<CountedApplication[]>(
          (sum, application) => countApplication(sum, application, { perOrganization, perCategory }) ?? sum,
          [],
        );
        expect(counted.length).toBeLessThanOrEqual(perOrganization);
        for (const code of ['x', 'y']) {
          expect(counted.filter((one) => one.categoryCode === code).length).toBeLessThanOrEqual(perCategory);
        }
        expect(new Set(counted.map((one) => one.applicationId)).size).toBe(counted.length);
      },
    ),
  );
});
