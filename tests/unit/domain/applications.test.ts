import { applicationStatuses, applicationTransitions, nextStatus } from '@domain/applications/lifecycle';
import fc from 'fast-check';

describe('an application never leaves the transition table', () => {
  it('for any order of transitions', () => {
    const names = Object.keys(applicationTransitions) as (keyof typeof applicationTransitions)[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), (steps) => {
        let status: (typeof applicationStatuses)[number] = 'draft';
        for (const step of steps) {
          const next = nextStatus(status, step);
          if (next) {
            expect(applicationTransitions[step].from as readonly string[]).toContain(status);
            status = next;
          }
          expect(applicationStatuses).toContain(status);
        }
      }),
    );
  });
  it('nothing is awarded without publicity', () => {
    expect(nextStatus('submitted', 'award')).toBeNull();
    expect(nextStatus('publicity', 'award')).toBe('awarded');
  });
});
