import { deriveChecklist } from '@domain/acceptance/derive-checklist';
import { nextDates } from '@domain/projects/next-dates';
import { toMs } from '@domain/time';
import { getCategory, readCall } from '../../data/support';

const popular = getCategory(readCall('gx-2023'), '2023-10');
const lectures = getCategory(readCall('gx-2023'), '2023-3');
const NOW = toMs('2023-06-01T10:00:00+08:00');
type Dated = Parameters<typeof nextDates>[1];
const project = (over: Partial<Dated> = {}): Dated => ({
  status: 'in_progress',
  funding: 'advance',
  extendedTo: null,
  correctUntil: null,
  publicity: null,
  activities: [],
  ...over,
});
const ids = (...args: Parameters<typeof nextDates>) => nextDates(...args).map(({ id, on }) => `${id} ${on}`);

it('the video of 2023-10 has its own earlier day (（六）2), and is no date any more once it lies there', () => {
  const facts = { ...project(), trackCodes: [], evidence: [], marks: [], verdicts: [], itemChangedAt: {} };
  const missing = deriveChecklist(popular, { ...facts, activities: [] });
  const [first] = nextDates(popular, project(), missing, NOW);
  expect(first).toMatchObject({ id: expect.stringMatching(/^item:/), on: '2023-07-20' });
  const ready = missing.map((entry) => ({ ...entry, state: 'ready' as const }));
  expect(nextDates(popular, project(), ready, NOW)[0]?.id).toBe('acceptance');
});

it('activities stand among them until they are over; ten working days count from the last (2023-3 （六）)', () => {
  const activity = (id: string, on: string, status: 'planned' | 'held' | 'cancelled' = 'planned') => ({
    id,
    status,
    title: '八桂科技讲坛',
    startsAt: `${on}T09:00:00.000+08:00`,
    endsAt: `${on}T17:00:00.000+08:00`,
  });
  const activities = [
    activity('over', '2023-05-20', 'held'),
    activity('next', '2023-06-15'),
    activity('not', '2023-06-10', 'cancelled'),
  ];
  expect(ids(lectures, project({ activities }), [], NOW)).toEqual([
    'activity:next 2023-06-15',
    'acceptance 2023-06-30',
    'completion 2023-12-10',
  ]);
});

it('an extension takes the place of the notice’s days; a correction has one day only', () => {
  expect(ids(lectures, project({ status: 'extended', extendedTo: '2024-03-31' }), [], NOW)).toEqual([
    'acceptance 2024-03-31',
  ]);
  const returned = project({ status: 'acceptance_returned', correctUntil: '2023-06-10', extendedTo: '2024-03-31' });
  expect(nextDates(lectures, returned, [], NOW)).toEqual([
    { id: 'acceptance', title: '改好重新提交验收材料', on: '2023-06-10', isCertain: true },
  ]);
});

it('what is overdue stays and comes first; what is handed in or over has no date', () => {
  const late = toMs('2024-01-10T10:00:00+08:00');
  expect(ids(lectures, project(), [], late)).toEqual(['acceptance 2023-12-10']);
  for (const status of ['acceptance_submitted', 'closed', 'terminated'] as const) {
    expect(
      nextDates(
        lectures,
        project({ status }),
        deriveChecklist(lectures, {
          ...project(),
          trackCodes: [],
          evidence: [],
          marks: [],
          verdicts: [],
          itemChangedAt: {},
          activities: [],
        }),
        NOW,
      ),
    ).toEqual([]);
  }
});

it('a publicity ends on its last day, not on the instant after it', () => {
  const publicity = { startedAt: '2023-05-30T09:00:00.000+08:00', endsBefore: '2023-06-06T00:00:00.000+08:00' };
  const open = project({ status: 'publicity', funding: 'afterwards', publicity });
  expect(ids(lectures, open, [], NOW)).toEqual(['publicity 2023-06-05']);
  expect(nextDates(lectures, open, [], toMs(publicity.endsBefore))).toEqual([]);
});
