/** What an application asks now: never nothing while something is open, never something once it is over. */
import { applicationAsk } from '@domain/applications/ask';
import type { Filing } from '@domain/applications/filing';
import {
  type ApplicationStatus,
  type ApplicationTransition,
  applicationStatuses,
  applicationTransitions,
  isEditable,
  isHandedIn,
  nextStatus,
} from '@domain/applications/lifecycle';
import { transitionMessage } from '@domain/applications/messages';
import { toMs } from '@domain/time';
import fc from 'fast-check';

const now = toMs('2026-04-15T10:00:00+08:00');
const closesBefore = '2026-04-23T00:00:00+08:00';
const correction = { comments: [], returnedAt: closesBefore, correctBefore: '2026-05-02T00:00:00+08:00' };
const step = {
  id: 'upload',
  asks: 'portal',
  title: '官网提交',
  source: null,
  when: null,
  isRequired: true,
  dueBefore: closesBefore,
} as const;
const open: Filing = { steps: [step], marks: [] };
const done: Filing = { steps: [step], marks: [{ stepId: 'upload', state: 'done', on: '2026-04-15', note: null }] };
const ask = (status: ApplicationStatus, over: object = {}, at = now) =>
  applicationAsk({ status, closesBefore, correction: null, filing: null, ...over }, at);

test('a draft asks until the deadline, a return until its own', () => {
  expect(ask('draft')).toMatchObject({ kind: 'submit', dueBefore: closesBefore });
  expect(ask('draft', {}, toMs(closesBefore))).toBeNull();
  expect(ask('draft', { closesBefore: null })).toMatchObject({ dueBefore: null });
  const returned = { correction };
  expect(ask('returned', returned, toMs(closesBefore))).toMatchObject({
    kind: 'correct',
    dueBefore: correction.correctBefore,
  });
  expect(ask('returned', returned, toMs(correction.correctBefore))).toBeNull();
});

test('the filing elsewhere is asked for until it is done, also after the deadline, and not of what is over', () => {
  for (const status of ['submitted', 'formal_review', 'expert_review', 'publicity'] as const) {
    expect(ask(status, { filing: open }, toMs('2026-06-01T00:00:00+08:00'))).toMatchObject({
      kind: 'file',
      missing: ['官网提交'],
    });
    expect(ask(status, { filing: done })).toBeNull();
  }
  for (const status of ['awarded', 'declined', 'withdrawn'] as const) expect(ask(status, { filing: open })).toBeNull();
});

test('no walk along the table leaves it, and every stage has a way on or is an end', () => {
  const transitions = Object.keys(applicationTransitions) as ApplicationTransition[];
  const ends: ReadonlySet<ApplicationStatus> = new Set(['awarded', 'declined', 'registered']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...transitions), { maxLength: 40 }), (walk) => {
      let status: ApplicationStatus = 'draft';
      for (const transition of walk) {
        const next = nextStatus(status, transition);
        if (next === null) continue;
        expect(applicationStatuses).toContain(next);
        status = next;
      }
      const ways = transitions.filter((transition) => nextStatus(status, transition) !== null);
      expect(ways.length > 0).toBe(!ends.has(status));
    }),
  );
});

test('what its contact person may change has not been decided, and officers see it only once it is handed in', () => {
  expect(applicationStatuses.filter(isEditable)).toEqual(['draft', 'returned', 'withdrawn']);
  expect(applicationStatuses.filter((status) => !isHandedIn(status))).toEqual(['draft', 'withdrawn']);
});

test('every message names the application and says what follows', () => {
  const application = { title: '学术年会', categoryName: '学术交流' };
  const returned = {
    ...correction,
    comments: [
      { path: null, label: '整份申报', text: '请核对' },
      { path: null, label: '目标', text: '请写明' },
    ],
  };
  expect(transitionMessage('return', application, { correction: returned }).text).toBe(
    '《学术年会》：请在 5月1日 23:59 前改好重新提交。整份申报：请核对等 2 条意见',
  );
  expect(transitionMessage('decline', { title: null, categoryName: '学术交流' }, { reason: '名额已满' }).text).toBe(
    '《学术交流》：原因：名额已满。感谢您的申报，如有疑问请联系申报通知上的联系人。',
  );
  expect(transitionMessage('award', application, { awardedYuan: 15000 }).text).toContain('资助 1.5万元');
});
