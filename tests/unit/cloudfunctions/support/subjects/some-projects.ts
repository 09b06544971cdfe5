/** Projects of any category of the real notices, with files, activities, marks and verdicts of any sort. */
import fc from 'fast-check';
import { projectSubject } from '../../../../../cloudfunctions/_server/reminders/subjects';
import { emptyProjectParts, type ProjectListing } from '../../../../../cloudfunctions/_server/repositories/projects';
import type { EvidenceMark } from '../../../../../domain/acceptance/facts';
import { addTerm, addWorkingDays } from '../../../../../domain/calendar/working-days';
import type { Category, ChecklistItemRule } from '../../../../../domain/call/schema';
import { shotWords } from '../../../../../domain/call/words';
import { collectingStatuses, projectStatuses } from '../../../../../domain/projects/lifecycle';
import { endOfDate, toDate, toInstant, toMs } from '../../../../../domain/time';
import { factsArb, isMet } from '../../../domain/acceptance/generators';
import {
  beginningOf,
  dateOf,
  type Given,
  type Life,
  momentOf,
  publicityOf,
  reversed,
  setOf,
  someCategory,
  typedTitle,
} from './given';

/** Lies with the association, or is over. */
const OUT_OF_HAND = ['acceptance_submitted', 'results_submitted', 'expert_review', 'publicity', 'awarded', 'paid'];
const OVER = ['closed', 'terminated', 'declined'];
export const isCollecting = ({ status }: Pick<ProjectListing, 'status'>): boolean =>
  ![...OUT_OF_HAND, ...OVER].includes(status);

/** As many files as are asked for, of each shot. */
const filesOf = ({ id: itemId, shots, minFiles }: ChecklistItemRule): EvidenceMark[] => {
  const taken = shots.flatMap(({ shot, min }) => Array.from({ length: min }, () => ({ itemId, shot })));
  const more = Math.max(0, Math.max(minFiles ?? 1, 4) - taken.length);
  return [...taken, ...Array.from({ length: more }, () => ({ itemId, shot: null }))].map((mark) => ({
    ...mark,
    activityId: null,
  }));
};

/** No upload goes beyond what an item holds. */
const held = (evidence: readonly EvidenceMark[], items: readonly ChecklistItemRule[]): EvidenceMark[] =>
  items.flatMap(({ id, maxFiles }) => evidence.filter(({ itemId }) => itemId === id).slice(0, maxFiles ?? undefined));

export const someProject = (category: Category): fc.Arbitrary<ProjectListing> => {
  const { items } = category.acceptance;
  const moment = momentOf(category);
  const facts = factsArb({
    // Most of the time it is under way.
    statuses: [...projectStatuses, ...Array.from(collectingStatuses), ...Array.from(collectingStatuses)],
    itemIds: items.map(({ id }) => id),
    trackCodes: category.tracks.map(({ code }) => code),
    activityIds: ['v1', 'v2', 'v3'],
    shots: ['panorama', 'leader', 'expert', 'highlight'],
    moment,
  });
  const day = fc.option(dateOf(category));
  return fc
    .record({
      signedOn: fc.oneof(fc.constant(null), day),
      extendedTo: day,
      correctUntil: day,
      publicity: publicityOf(category),
    })
    .chain((own) =>
      fc
        .tuple(facts, fc.subarray([...items]), beginningOf(category), typedTitle)
        .map(([{ evidence, ...rest }, full, createdAt, title]): ProjectListing => {
          const { signedOn, ...dates } = own;
          return {
            ...emptyProjectParts,
            ...{ _id: 'p1', applicationId: 'a1', callSlug: 'call', organizationId: 'o1', organizationName: '学会' },
            ...{ categoryCode: category.code, categoryName: category.name, funding: category.funding },
            ...{ title, awardedYuan: 0, version: 1, createdAt },
            ...rest,
            ...dates,
            activities: [...rest.activities],
            marks: [...rest.marks],
            verdicts: [...rest.verdicts],
            contract: { signedOn, fundedOn: null, fundedYuan: null },
            evidenceCounts: held([...full.flatMap(filesOf), ...evidence], items).map((mark) => ({ ...mark, count: 1 })),
          };
        }),
    );
};

/** Asked of it, not passed, and fewer files than the notice wants. */
export function isLacking(item: ChecklistItemRule, project: ProjectListing): boolean {
  const { marks, verdicts, activities, trackCodes, evidenceCounts: evidence } = project;
  const of = ({ itemId }: { itemId: string }) => itemId === item.id;
  if (item.trackCodes.length > 0 && !item.trackCodes.some((code) => trackCodes.includes(code))) return false;
  const isHeld = activities.some(({ status }) => status === 'held');
  const mayExempt = item.condition === 'declared' || (item.condition === 'activity' && !isHeld);
  if (mayExempt && marks.some((mark) => of(mark) && !mark.applies)) return false;
  if (verdicts.some((verdict) => of(verdict) && verdict.verdict === 'passed')) return false;
  return !isMet(item, { activities, evidence });
}

function isReturned({ id, trackCodes }: ChecklistItemRule, project: ProjectListing): boolean {
  const verdict = project.verdicts.find(({ itemId }) => itemId === id);
  const changedAt = project.itemChangedAt[id];
  const applies = trackCodes.length === 0 || trackCodes.some((code) => project.trackCodes.includes(code));
  return applies && verdict?.verdict === 'returned' && (!changedAt || toMs(changedAt) < toMs(verdict.at));
}

/** How many of a shot are there. */
export const shotsOf = (project: ProjectListing, { id }: ChecklistItemRule, shot: string): number =>
  project.evidenceCounts.filter((file) => file.itemId === id && file.shot === shot).length;

function isMissing(word: string, category: Category, project: ProjectListing): boolean {
  return category.acceptance.items.some((item) => {
    if (word === `${item.title}（退回）`) return isReturned(item, project);
    if (!item.required || !isLacking(item, project)) return false;
    const shots = item.shots.map(({ shot, min }) => `${shotWords[shot]}还差${min - shotsOf(project, item, shot)}张`);
    return [item.title, ...shots].includes(word);
  });
}

/** The last days that the notice, the association and the activities give it. */
function daysOf({ acceptance, completion }: Category, project: ProjectListing): (string | null)[] {
  const ends = project.activities.flatMap(({ status, endsAt }) => (status === 'cancelled' ? [] : [toMs(endsAt)]));
  const lastOn = ends.length > 0 ? toDate(Math.max(...ends)) : null;
  const from: Record<string, string | null> = { 活动结束: lastOn, 项目结束: completion.dueOn };
  const { workingDaysAfterActivity: wait } = acceptance;
  return [
    ...[acceptance.dueOn, completion.dueOn, project.extendedTo, project.correctUntil],
    lastOn !== null && wait !== null ? addWorkingDays(lastOn, wait).date : null,
    ...acceptance.items.flatMap(({ dueOn, dueAfter }) => {
      const begin = dueAfter ? from[dueAfter.event] : null;
      return [dueOn, dueAfter && begin ? addTerm(begin, dueAfter.n, dueAfter.unit).date : null];
    }),
  ];
}

function given(category: Category, project: ProjectListing): Given {
  const { status, contract, publicity, createdAt, extendedTo, activities } = project;
  const { acceptance, completion } = category;
  const hasActivity = activities.some((one) => one.status !== 'cancelled');
  const isCorrected = status === 'acceptance_returned' || status === 'results_returned';
  const hasDue =
    [acceptance.dueOn, completion.dueOn, extendedTo, isCorrected ? project.correctUntil : null].some(Boolean) ||
    (acceptance.workingDaysAfterActivity !== null && hasActivity);
  return {
    kind: 'project',
    facts: project,
    startedAt: createdAt,
    subjectAt: () => projectSubject(project, category),
    askedAt: () => [
      ...(status === 'contracting' && contract.signedOn === null ? ['contract'] : []),
      ...(status === 'publicity' && publicity ? ['publicity'] : []),
      ...(isCollecting(project) && hasDue ? ['acceptance'] : []),
    ],
    isCollecting: isCollecting(project),
    dates: setOf([
      ...[createdAt, publicity?.endsBefore],
      ...daysOf(category, project).map((day) => day && toInstant(endOfDate(day))),
    ]),
    isMissing: (word) => isMissing(word, category, project),
  };
}

export const inAnotherOrder = (project: ProjectListing): ProjectListing => ({
  ...project,
  activities: reversed(project.activities),
  evidenceCounts: reversed(project.evidenceCounts),
  marks: reversed(project.marks),
  verdicts: reversed(project.verdicts),
});

export const projectLives: fc.Arbitrary<Life> = someCategory.chain(({ category }) =>
  fc.tuple(someProject(category), someProject(category)).map(([before, later]) => ({
    before: given(category, before),
    reordered: given(category, inAnotherOrder(before)),
    later: given(category, later),
  })),
);
