/** The dates of a project that are still to come, soonest first; what is overdue comes before them all. */
import type { ActivityMark } from '../activities/schema';
import type { Category } from '../call/schema';
import { toDate, toMs } from '../time';
import type { ChecklistEntry } from './checklist';
import { type DueProject, projectDue } from './due';
import { collectingStatuses, returnedStatuses } from './lifecycle';
import type { NextDate } from './next-date';
import type { Project } from './schema';

interface Dated extends DueProject, Pick<Project, 'funding' | 'publicity'> {
  activities: readonly Pick<ActivityMark, 'id' | 'status' | 'title' | 'startsAt' | 'endsAt'>[];
}

type Rules = Pick<Category, 'acceptance' | 'completion'>;

function handInDate(rules: Rules, project: Dated): NextDate[] {
  const due = projectDue(rules, project);
  if (!due || !collectingStatuses.has(project.status)) return [];
  const materials = project.funding === 'afterwards' ? '活动成果' : '验收材料';
  const title = returnedStatuses.has(project.status) ? `改好重新提交${materials}` : `提交${materials}`;
  return [{ id: 'acceptance', title, on: due.date, isCertain: due.isCertain }];
}

export function nextDates(rules: Rules, project: Dated, checklist: readonly ChecklistEntry[], now: number): NextDate[] {
  const today = toDate(now);
  const isCollecting = collectingStatuses.has(project.status);
  const handIn = handInDate(rules, project);
  const handInOn = handIn[0]?.on ?? null;
  const { dueOn } = rules.completion;
  const completion =
    isCollecting && dueOn !== null && dueOn !== handInOn && project.extendedTo === null && dueOn >= today
      ? [{ id: 'completion', title: '完成项目全部任务', on: dueOn, isCertain: true }]
      : [];
  const items = checklist.flatMap(({ item, state, dueOn: entryDue, isDueCertain }) => {
    const on = entryDue ?? item.dueOn;
    const isOpen = item.required && (state === 'missing' || state === 'partial' || state === 'returned');
    if (!isCollecting || on === null || on === handInOn || !isOpen) return [];
    return [{ id: `item:${item.id}`, title: item.title, on, isCertain: isDueCertain }];
  });
  const activities = project.activities
    .filter(({ status, endsAt }) => status === 'planned' && toMs(endsAt) > now)
    .map(({ id, title, startsAt }) => ({
      id: `activity:${id}`,
      title: `活动：${title}`,
      on: toDate(toMs(startsAt)),
      isCertain: true,
    }));
  const publicity =
    project.status === 'publicity' && project.publicity && now < toMs(project.publicity.endsBefore)
      ? [{ id: 'publicity', title: '公示结束', on: toDate(toMs(project.publicity.endsBefore) - 1), isCertain: true }]
      : [];
  return [...handIn, ...completion, ...items, ...activities, ...publicity].sort(
    (a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
  );
}
