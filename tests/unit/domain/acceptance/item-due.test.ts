import { deriveChecklist } from '@domain/acceptance/derive-checklist';
import type { ChecklistFacts } from '@domain/acceptance/facts';
import { getCategory, readCall } from '../../data/support';
import { activity, facts, verdict } from './support';

const due = (slug: string, code: string, itemId: string, over: Partial<ChecklistFacts> = {}) => {
  const entry = deriveChecklist(getCategory(readCall(slug), code), facts(over)).find(({ item }) => item.id === itemId);
  return [entry?.dueOn, entry?.isDueCertain];
};
/** 27 September 2023 is a Wednesday before the Mid-Autumn and National Day holidays, which end with a make-up weekend. */
const beforeHolidays = activity({
  startsAt: '2023-09-27T09:00:00+08:00',
  endsAt: '2023-09-27T17:00:00+08:00',
});

test('the working days of 2023-3 skip the statutory holidays and count the make-up days', () => {
  expect(due('gx-2023', '2023-3', 'meeting-press', { activities: [beforeHolidays] })).toEqual(['2023-10-17', true]);
});

test('no activity yet: no day of its own; a cancelled one counts as none, a planned one counts', () => {
  expect(due('gx-2023', '2023-3', 'meeting-press')).toEqual([null, true]);
  const cancelled = { ...beforeHolidays, status: 'cancelled' as const };
  expect(due('gx-2023', '2023-3', 'meeting-press', { activities: [cancelled] })).toEqual([null, true]);
  const planned = { ...beforeHolidays, status: 'planned' as const };
  expect(due('gx-2023', '2023-3', 'meeting-press', { activities: [planned] })).toEqual(['2023-10-17', true]);
});

test('a year whose holidays are not published is counted by weekdays, and that is said', () => {
  const late = activity({ startsAt: '2027-09-27T09:00:00+08:00', endsAt: '2027-09-27T17:00:00+08:00' });
  expect(due('gx-2023', '2023-3', 'meeting-press', { activities: [late] })).toEqual(['2027-10-11', false]);
});

test('GD: the statistics a week and the report a month after the forum', () => {
  const forum = activity({ startsAt: '2024-10-30T09:00:00+08:00', endsAt: '2024-10-31T17:00:00+08:00' });
  expect(due('gd-2024', '1', 'statistics', { activities: [forum] })).toEqual(['2024-11-07', true]);
  expect(due('gd-2024', '1', 'development-report', { activities: [forum] })).toEqual(['2024-11-30', true]);
  expect(due('gd-2024', '1', 'summary-report', { activities: [forum] })).toEqual(['2024-12-31', true]);
});

test('GD: a month after the end of the project', () => {
  expect(due('gd-2024', '2', 'data-report')).toEqual(['2025-01-31', true]);
});

test('an extension moves the acceptance, not the film of 2023-10, which 不能延期, and not GD’s own terms', () => {
  const extended = { status: 'extended' as const, extendedTo: '2024-03-01' };
  expect(due('gx-2023', '2023-10', 'video', extended)).toEqual(['2023-07-20', true]);
  expect(due('gx-2023', '2023-10', 'summary-report', extended)).toEqual(['2024-03-01', true]);
  expect(due('gx-2023', '2023-3', 'meeting-press', { ...extended, activities: [beforeHolidays] })).toEqual([
    '2024-03-01',
    true,
  ]);
  const forum = activity({ endsAt: '2023-10-31T17:00:00+08:00' });
  expect(due('gd-2024', '1', 'statistics', { ...extended, activities: [forum] })).toEqual(['2023-11-07', true]);
});

test('what came back is due when the correction is', () => {
  const returned = {
    status: 'acceptance_returned' as const,
    correctUntil: '2023-12-20',
    verdicts: [verdict({ itemId: 'video' })],
  };
  expect(due('gx-2023', '2023-10', 'video', returned)).toEqual(['2023-12-20', true]);
});
