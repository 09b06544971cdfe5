/**
 * The demo project on its way: contract signed and paid, one activity held and one to come, a change that was granted.
 * Documents as the handlers would have written them.
 */
import type { Activity, ActivityMark } from '@domain/activities/schema';
import type { Category } from '@domain/call/schema';
import { formatYuan } from '@domain/money';
import { askedWords, decidedWords } from '@domain/projects/changes';
import { newProjectFacts } from '@domain/projects/new-project';
import type { ChangeRequest } from '@domain/projects/schema';
import { activityMatters } from '@domain/reminders/activity-matters';
import { planReminders } from '@domain/reminders/plan-document';
import { projectMatters } from '@domain/reminders/project-matters';
import { formatDate, MS_PER_DAY, MS_PER_HOUR, toDate, toInstant, toMs } from '@domain/time';
import type { Actors, SeedDocument, SeedDocuments } from './seed-document';

interface Told {
  actors: Actors;
  category: Category;
  /** What the project has from its application. */
  common: SeedDocument & { title: string; issuerName: string; categoryCode: string };
  awardedYuan: number;
  awardedAt: string;
  now: number;
}

/** So many days from the award, at an hour of the day. */
const moment = (awardedAt: string, days: number, clock: string): string =>
  toInstant(toMs(`${toDate(toMs(awardedAt) + days * MS_PER_DAY)}T${clock}:00+08:00`));

/** Held yesterday afternoon, and to be held in four days. */
function makeActivities({ common, category, now }: Told, createdAt: string): Activity[] {
  const day = (days: number) => toDate(now + days * MS_PER_DAY);
  const plan = (id: string, title: string, on: string, participants: number) => ({
    id: `${common._id}-${id}`,
    projectId: common._id,
    organizationId: String(common.organizationId),
    version: 1,
    title,
    startsAt: toInstant(toMs(`${on}T14:30:00+08:00`)),
    endsAt: toInstant(toMs(`${on}T14:30:00+08:00`) + 3 * MS_PER_HOUR),
    place: '南宁市青秀区演示路 1 号学术报告厅',
    taskIds: category.tasks.slice(0, 1).map((task) => task.id),
    expected: { participants, experts: 2 },
    speakers: [
      { name: '演示专家甲', title: '教授', unit: '演示大学', topic: '测试技术前沿' },
      { name: '演示专家乙', title: '研究员', unit: '演示研究院', topic: '产业应用' },
    ],
    countries: [],
    filings: [],
    createdAt,
    cancelledReason: null,
  });
  return [
    {
      ...plan('held', '【演示】全国学会入桂行·测试技术报告会', day(-1), 80),
      status: 'held',
      record: {
        summary: '演示内容：两位专家作报告，现场交流热烈，与三家企业达成合作意向。',
        counts: { participants: 86, experts: 2 },
        pressUrl: null,
      },
      recordedAt: toInstant(toMs(`${day(-1)}T18:00:00+08:00`)),
    },
    {
      ...plan('next', '【演示】全国学会入桂行·企业对接会', day(4), 40),
      status: 'planned',
      record: null,
      recordedAt: null,
    },
  ];
}

const markOf = ({ id, status, title, startsAt, endsAt, taskIds, expected, record }: Activity): ActivityMark => ({
  ...{ id, status, title, startsAt, endsAt, taskIds },
  counts: record?.counts ?? expected,
});

function makeChange({ common, awardedAt, actors }: Told): ChangeRequest {
  return {
    id: `${common._id}-change`,
    kind: 'change',
    text: '报告会地点由桂林改到南宁',
    reason: '原场地维修',
    newDate: null,
    askedAt: moment(awardedAt, 1, '15:20'),
    askedBy: actors.contact.person.name,
    state: 'granted',
    decidedAt: moment(awardedAt, 2, '09:40'),
    comment: '同意，请在验收材料里附说明',
    previousDate: null,
  };
}

export function withProject(documents: SeedDocuments, story: Told): SeedDocuments {
  const { actors, category, common, awardedYuan, awardedAt, now } = story;
  const { contact, officer } = actors;
  const on = (days: number) => toDate(toMs(awardedAt) + days * MS_PER_DAY);
  const change = makeChange(story);
  const activities = makeActivities(story, moment(awardedAt, 2, '16:00'));
  const [held, next] = activities;
  const full = (date: string) => formatDate(date, { year: true });
  const asContact = { actorName: contact.person.name, actorRole: 'contact_person' };
  const asOfficer = { actorName: officer.name, actorRole: 'officer' };
  const told = [
    { ...asOfficer, at: awardedAt, text: `立项，资助 ${formatYuan(awardedYuan)}` },
    { ...asContact, at: moment(awardedAt, 1, '10:10'), text: `签订了项目合同书（${full(on(1))}）` },
    { ...asContact, at: change.askedAt, text: askedWords(change) },
    { ...asOfficer, at: change.decidedAt ?? '', text: decidedWords(change) },
    {
      ...asOfficer,
      at: moment(awardedAt, 2, '10:00'),
      text: `合同已签，经费已拨付：${formatYuan(awardedYuan)}（${full(on(2))}）`,
    },
    { ...asContact, at: moment(awardedAt, 2, '16:00'), text: `计划了活动：${held?.title}` },
    { ...asContact, at: moment(awardedAt, 2, '16:10'), text: `计划了活动：${next?.title}` },
    { ...asContact, at: held?.recordedAt ?? '', text: `记录了活动：${held?.title}` },
  ];
  const updatedAt = told.at(-1)?.at ?? awardedAt;
  const project = {
    ...common,
    ...newProjectFacts,
    funding: category.funding,
    awardedYuan,
    status: 'in_progress',
    version: told.length,
    createdAt: awardedAt,
    updatedAt,
    contract: { signedOn: on(1), fundedOn: on(2), fundedYuan: awardedYuan },
    changes: [change],
    evidenceCounts: [],
    activities: activities.map(markOf),
    marks: [],
    verdicts: [],
    itemChangedAt: {},
    submissionNo: 0,
    queueRank: 1,
  };
  const subject = `project:${common._id}`;
  const people = [contact.openid];
  const planned = activities.filter(({ status }) => status === 'planned');
  const named = (id: string, title: string) => ({
    id,
    title,
    version: told.length,
    issuerName: common.issuerName,
    categoryCode: common.categoryCode,
    startedAt: awardedAt,
  });
  const matters = projectMatters(category, { ...project, status: 'in_progress' }, []);
  return {
    ...documents,
    projects: [project],
    activities: activities.map(({ id, ...activity }) => ({ _id: id, ...activity })),
    events: [
      ...(documents.events ?? []),
      ...told.map((event, index) => ({ _id: `${subject}:${index + 1}`, subject, ...event })),
    ],
    reminder_plans: [
      ...(documents.reminder_plans ?? []),
      { _id: subject, ...planReminders({ kind: 'project', ...named(common._id, common.title), matters }, people, now) },
      ...planned.map((activity) => ({
        _id: `activity:${activity.id}`,
        ...planReminders(
          {
            kind: 'activity',
            ...named(activity.id, activity.title),
            matters: activityMatters(activity, { status: 'in_progress' }, [], now),
          },
          people,
          now,
        ),
      })),
    ],
  };
}
