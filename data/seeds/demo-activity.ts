/** Today's activity of the demo project, with its sign-in code and a helper's card: so that 现场模式 has a day to show. */
import { createHash } from 'node:crypto';
import { MS_PER_DAY, toDate, toInstant } from '@domain/time';
import type { SeedDocument, SeedDocuments } from './seed-document';

const digest = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** As the actions make them, except that the codes are the same every time. */
export function withActivityOfToday(documents: SeedDocuments, project: SeedDocument, now: number): SeedDocuments {
  const projectId = project._id;
  const id = digest('demo-activity', projectId).slice(0, 24);
  const today = toDate(now);
  const signInCode = digest('sign-in', id).slice(0, 32);
  const inviteCode = digest('invite', id).slice(0, 32);
  const mark = {
    status: 'planned',
    title: '【演示】全国学会入桂行·测试技术交流会',
    startsAt: `${today}T09:00:00.000+08:00`,
    endsAt: `${today}T17:00:00.000+08:00`,
    taskIds: ['national-society-event'],
  };
  const expected = { participants: 60 };
  return {
    ...documents,
    activities: [
      ...(documents.activities ?? []),
      {
        _id: id,
        projectId,
        organizationId: project.organizationId,
        version: 1,
        ...mark,
        place: '南宁国际会展中心 B2 报告厅',
        expected,
        speakers: [],
        countries: [],
        filings: [
          {
            id: 'forum',
            title: '论坛向科协和民政部门报备',
            source: '办会的一般要求',
            dueOn: toDate(now - 3 * MS_PER_DAY),
            doneOn: toDate(now - 5 * MS_PER_DAY),
            number: '演示备〔2026〕8号',
          },
        ],
        record: null,
        recordedAt: null,
        cancelledReason: null,
        createdAt: toInstant(now - 10 * MS_PER_DAY),
      },
    ],
    activity_sites: [{ _id: id, signInCode, inviteCode, helpers: [] }],
    activity_codes: [
      { _id: signInCode, activityId: id, use: 'sign_in', image: null },
      { _id: inviteCode, activityId: id, use: 'help', image: null },
    ],
    projects: [{ ...project, activities: [...(project.activities as object[]), { id, ...mark, counts: expected }] }],
  };
}
