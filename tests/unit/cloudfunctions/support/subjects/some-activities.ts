/** Activities of any project, planned, recorded or cancelled, with the filings that their notice asks; and followed calls. */
import fc from 'fast-check';
import { activitySubject, followSubject } from '../../../../../cloudfunctions/_server/reminders/subjects';
import type { ActivityDocument } from '../../../../../cloudfunctions/_server/repositories/activities';
import type { ProjectListing } from '../../../../../cloudfunctions/_server/repositories/projects';
import { filingTodos } from '../../../../../domain/activities/filings';
import { filingRulesOf } from '../../../../../domain/activities/filings-needed';
import { activityStatuses } from '../../../../../domain/activities/schema';
import type { Call, Category } from '../../../../../domain/call/schema';
import { shotWords } from '../../../../../domain/call/words';
import { endOfDate, MS_PER_HOUR, toInstant, toMs } from '../../../../../domain/time';
import {
  beginningOf,
  calls,
  dateOf,
  type Given,
  type Life,
  momentOf,
  reversed,
  setOf,
  someCategory,
  typedTitle,
} from './given';
import { inAnotherOrder, isCollecting, isLacking, shotsOf, someProject } from './some-projects';

const someActivity = (call: Call, category: Category): fc.Arbitrary<ActivityDocument> => {
  const rules = filingRulesOf(call, category);
  const names = rules.flatMap((rule) => rule.names);
  return fc
    .record({
      status: fc.constantFrom(...activityStatuses),
      startsAt: momentOf(category),
      hours: fc.integer({ min: 1, max: 72 }),
      title: fc.oneof(typedTitle, ...names.map((name) => fc.constant(`${name}：绿色制造`))),
      countries: fc.subarray(['越南', '泰国', '老挝', '中国']),
      createdAt: beginningOf(category),
      filedOn: fc.option(dateOf(category)),
      filed: fc.subarray(rules.map(({ id }) => id)),
    })
    .map(({ hours, filedOn, filed, ...activity }) => {
      const expected = { countries: activity.countries.length };
      const filings = filingTodos(rules, { ...activity, expected }).map((todo) =>
        filed.includes(todo.id) ? { ...todo, doneOn: filedOn } : todo,
      );
      return {
        ...{ _id: 'v1', projectId: 'p1', organizationId: 'o1', version: 1, place: '南宁', taskIds: [], speakers: [] },
        ...{ record: null, recordedAt: null, cancelledReason: null },
        ...activity,
        ...{ expected, filings, endsAt: toInstant(toMs(activity.startsAt) + hours * MS_PER_HOUR) },
      };
    });
};

function isToTake(word: string, category: Category, project: ProjectListing): boolean {
  return category.acceptance.items.some((item) => {
    if (item.kind !== 'photos' || !isLacking(item, project)) return false;
    const shots = item.shots.map(({ shot, min }) => `${shotWords[shot]}${min - shotsOf(project, item, shot)}张`);
    return [item.title, ...shots].includes(word);
  });
}

function given(category: Category, project: ProjectListing, activity: ActivityDocument): Given {
  const { status, startsAt, endsAt, filings, createdAt: startedAt } = activity;
  const isAhead = status === 'planned' && isCollecting(project);
  return {
    kind: 'activity',
    facts: { project, activity },
    startedAt,
    subjectAt: (now) => activitySubject(activity, project, category, now),
    askedAt: (now) => [
      ...(isAhead && now < toMs(startsAt) ? ['activity'] : []),
      ...(isAhead && now < toMs(startsAt)
        ? filings.filter(({ doneOn }) => doneOn === null).map(({ id }) => `filing:${id}`)
        : []),
      ...(isAhead ? ['record'] : []),
    ],
    isCollecting: false,
    dates: setOf([startsAt, endsAt, ...filings.map(({ dueOn }) => toInstant(endOfDate(dueOn)))]),
    isMissing: (word) => isToTake(word, category, project),
  };
}

export const activityLives: fc.Arbitrary<Life> = someCategory.chain(({ call, category }) =>
  fc
    .tuple(someProject(category), someProject(category), someActivity(call, category), someActivity(call, category))
    .map(([project, laterProject, activity, laterActivity]) => ({
      before: given(category, project, activity),
      reordered: given(category, inAnotherOrder(project), { ...activity, filings: reversed(activity.filings) }),
      later: given(category, laterProject, laterActivity),
    })),
);

const followed = (call: Call, closesBefore: string | null, startedAt: string): Given => ({
  kind: 'call',
  facts: { slug: call.slug, closesBefore },
  startedAt,
  subjectAt: () => followSubject(call.slug, { ...call, window: { ...call.window, closesBefore } }),
  askedAt: () => (closesBefore === null ? [] : ['call']),
  isCollecting: false,
  dates: setOf([closesBefore]),
  isMissing: () => false,
});

export const followLives: fc.Arbitrary<Life> = fc.constantFrom(...calls).chain((call) => {
  const moment = fc
    .integer({ min: -90, max: 90 })
    .map((days) => toInstant(endOfDate(`${call.year}-04-30`) + days * 24 * MS_PER_HOUR));
  return fc
    .tuple(fc.constantFrom(call.window.closesBefore), fc.option(moment), moment)
    .map(([at, moved, startedAt]) => ({
      before: followed(call, at, startedAt),
      reordered: followed(call, at, startedAt),
      later: followed(call, moved, startedAt),
    }));
});
