import { type DueProject, projectDue, projectDueBefore, projectDueOn } from '@domain/projects/due';
import { getCategory, readCall } from '../../data/support';

const lectures = getCategory(readCall('gx-2023'), '2023-3');
const overseas = getCategory(readCall('gx-2026'), '2026-7');
const project = (over: Partial<DueProject>): DueProject => ({
  status: 'in_progress',
  extendedTo: null,
  correctUntil: null,
  activities: [],
  ...over,
});
const ends = (endsAt: string, status: 'planned' | 'held' | 'cancelled' = 'held') => ({ status, endsAt });

describe('the last day of a project', () => {
  it('is ten working days after the lecture, over the national holiday and its make-up days (2023-3 （六）)', () => {
    const held = project({ activities: [ends('2023-09-22T17:30:00+08:00')] });
    expect(projectDueOn(lectures, held)).toBe('2023-10-12');
    expect(projectDueBefore(lectures, held)).toBe('2023-10-13T00:00:00.000+08:00');
  });
  it('counts from the latest activity that was not cancelled, and moves with it', () => {
    const activities = [
      ends('2023-05-10T17:00:00+08:00'),
      ends('2023-06-01T17:00:00+08:00', 'planned'),
      ends('2023-11-01T17:00:00+08:00', 'cancelled'),
    ];
    expect(projectDueOn(lectures, project({ activities }))).toBe('2023-06-15');
  });
  it('is the day by which the work must be complete while no activity is planned (2023-3 （四）4)', () => {
    expect(projectDueOn(lectures, project({}))).toBe('2023-12-10');
    const cancelled = [ends('2023-06-01T17:00:00+08:00', 'cancelled')];
    expect(projectDueOn(lectures, project({ activities: cancelled }))).toBe('2023-12-10');
  });
  it('says so when the holidays of that year are not published yet', () => {
    const far = project({ activities: [ends('2031-12-25T17:00:00+08:00')] });
    expect(projectDue(lectures, far)).toEqual({ date: '2032-01-08', isCertain: false });
  });
  it('is the notice’s own day where it names one, whatever is planned (2026-7 五)', () => {
    const planned = project({ status: 'carrying_out', activities: [ends('2026-10-01T17:00:00+08:00')] });
    expect(projectDue(overseas, planned)).toEqual({ date: '2026-11-10', isCertain: true });
  });
  it('is the extended one once an extension was granted, and stays so when activities move', () => {
    const extended = project({ status: 'extended', extendedTo: '2024-03-31' });
    expect(projectDueOn(lectures, extended)).toBe('2024-03-31');
    expect(projectDueOn(lectures, { ...extended, activities: [ends('2023-09-22T17:30:00+08:00')] })).toBe('2024-03-31');
  });
  it('is the correction’s while the materials are returned, and only then', () => {
    const returned = project({ status: 'acceptance_returned', extendedTo: '2024-03-31', correctUntil: '2024-04-20' });
    expect(projectDueOn(lectures, returned)).toBe('2024-04-20');
    expect(projectDueOn(lectures, { ...returned, status: 'acceptance_submitted' })).toBe('2024-03-31');
    expect(projectDueOn(lectures, { ...returned, correctUntil: null })).toBe('2024-03-31');
  });
});
