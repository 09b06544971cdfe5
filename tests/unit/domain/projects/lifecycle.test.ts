import {
  type ApplicationTransition,
  applicationStatuses,
  applicationTransitions,
  nextStatus,
  suitsFunding,
} from '@domain/applications/lifecycle';
import {
  collectingStatuses,
  endedStatuses,
  type Funding,
  handedInStatuses,
  nextProjectStatus,
  type ProjectTransition,
  projectStatuses,
  projectTransitions,
  returnedStatuses,
  statusAfterExtension,
} from '@domain/projects/lifecycle';

const fundings = ['advance', 'afterwards'] as const;
const stepsOf = (funding: Funding) => Object.keys(projectTransitions[funding]) as ProjectTransition[];

describe('the table of a project', () => {
  it.each(fundings)('%s: every status leads to an end, and none leads away from it', (funding) => {
    const first = funding === 'advance' ? 'contracting' : 'registered';
    const reached = new Set<string>([first]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const status of projectStatuses.filter((one) => reached.has(one))) {
        for (const step of stepsOf(funding)) reached.add(nextProjectStatus({ funding, status }, step) ?? first);
      }
    }
    for (const status of projectStatuses.filter((one) => reached.has(one))) {
      const next = stepsOf(funding).flatMap((step) => nextProjectStatus({ funding, status }, step) ?? []);
      expect([status, next.length === 0]).toEqual([status, endedStatuses.has(status)]);
    }
  });
  it('the one way knows no step of the other', () => {
    for (const status of projectStatuses) {
      for (const step of ['fund', 'extend', 'terminate'] as const) {
        expect(nextProjectStatus({ funding: 'afterwards', status }, step)).toBeNull();
      }
      for (const step of ['send_to_experts', 'publicize', 'award', 'pay', 'decline'] as const) {
        expect(nextProjectStatus({ funding: 'advance', status }, step)).toBeNull();
      }
    }
  });
});

describe('a granted extension (GX-2023, GX-2026 四（三）)', () => {
  it.each(fundings)(
    '%s: leaves everything where it is but a project under way, and nothing that is over',
    (funding) => {
      for (const status of projectStatuses) {
        const after = statusAfterExtension({ funding, status });
        const isUnderWay = funding === 'advance' && ['funded', 'in_progress', 'extended'].includes(status);
        if (endedStatuses.has(status)) expect(after).toBeNull();
        else expect([status, after]).toEqual([status, isUnderWay ? 'extended' : status]);
      }
    },
  );
  it('keeps a contract to be signed, and a correction a correction', () => {
    expect(statusAfterExtension({ funding: 'advance', status: 'contracting' })).toBe('contracting');
    expect(statusAfterExtension({ funding: 'advance', status: 'acceptance_returned' })).toBe('acceptance_returned');
  });
});

it('a status is being collected for, in the officer’s hands, or over; what is returned is collected for', () => {
  for (const status of projectStatuses) {
    const kinds = [collectingStatuses, handedInStatuses, endedStatuses].filter((kind) => kind.has(status));
    expect(kinds.length).toBeLessThanOrEqual(1);
    if (returnedStatuses.has(status)) expect(collectingStatuses.has(status)).toBe(true);
  }
});

describe('the application where the money comes afterwards (2026-7 二、五)', () => {
  const suiting = (funding: Funding): ApplicationTransition[] =>
    (Object.keys(applicationTransitions) as ApplicationTransition[]).filter((step) => suitsFunding(step, funding));
  it('is registered instead of judged', () => {
    expect(suiting('afterwards')).toEqual(['submit', 'withdraw', 'accept', 'return', 'register', 'decline']);
    expect(suiting('advance')).not.toContain('register');
    expect(nextStatus('submitted', 'register')).toBe('registered');
    expect(nextStatus('formal_review', 'register')).toBe('registered');
  });
  it('and that is the end of it as an application', () => {
    for (const step of Object.keys(applicationTransitions) as ApplicationTransition[]) {
      expect(nextStatus('registered', step)).toBeNull();
    }
    for (const status of applicationStatuses.filter((one) => one !== 'submitted' && one !== 'formal_review')) {
      expect(nextStatus(status, 'register')).toBeNull();
    }
  });
});
