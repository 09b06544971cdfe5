/** What an application, a project and an activity ask of people, by what was done with them so far. */
import { addTerm, addWorkingDays } from '@domain/calendar/working-days';
import type { Category, FilingRule } from '@domain/call/schema';
import { dateOf, endOf } from './calendar';
import type { Ask } from './oracle';

export interface ApplicationFacts {
  stage: 'draft' | 'handed_in' | 'returned' | 'publicity' | 'over';
  closes: number | null;
  /** Once it was returned. */
  correctBefore: number | null;
  /** Those of the formal filing that must be done, in order. */
  steps: { id: string; isPaper: boolean; isDone: boolean }[];
  paperCloses: number | null;
  publicityEnds: number | null;
}

export interface ActivityFacts {
  isPlanned: boolean;
  isCancelled: boolean;
  startsAt: number;
  endsAt: number;
  filings: { id: FilingRule['id']; dueOn: string; isDone: boolean }[];
}

export interface ProjectFacts {
  category: Category;
  trackCodes: readonly string[];
  stage: 'collecting' | 'returned' | 'handed_in' | 'over';
  beganAt: number;
  /** No contract where the money comes afterwards. */
  isSigned: boolean;
  extendedTo: string | null;
  correctUntil: string | null;
  publicityEnds: number | null;
  /** Items of the checklist that are handed in. */
  done: Set<string>;
  activities: ActivityFacts[];
}

export function applicationAsks(facts: ApplicationFacts): Ask[] {
  const { stage, closes, correctBefore, publicityEnds } = facts;
  if (stage === 'over') return [];
  if (stage === 'draft') return closes === null ? [] : [{ key: 'submit', kind: 'submit', date: closes }];
  if (stage === 'returned') return [{ key: 'correct', kind: 'correct', date: correctBefore ?? 0 }];
  const next = facts.steps.find(({ isDone }) => !isDone);
  const date = correctBefore ?? (next?.isPaper ? (facts.paperCloses ?? closes) : closes);
  return [
    ...(next && date !== null ? [{ key: 'file', kind: 'file' as const, date }] : []),
    ...(stage === 'publicity' && publicityEnds !== null
      ? [{ key: 'publicity', kind: 'publicity' as const, date: publicityEnds }]
      : []),
  ];
}

function lastActivityOn({ activities }: ProjectFacts): string | null {
  const ends = activities.filter(({ isCancelled }) => !isCancelled).map(({ endsAt }) => endsAt);
  return ends.length === 0 ? null : dateOf(Math.max(...ends));
}

function dueOn(facts: ProjectFacts): string | null {
  const { acceptance, completion } = facts.category;
  if (facts.stage === 'returned') return facts.correctUntil;
  if (facts.extendedTo !== null) return facts.extendedTo;
  if (acceptance.dueOn !== null) return acceptance.dueOn;
  const lastOn = lastActivityOn(facts);
  if (acceptance.workingDaysAfterActivity === null || lastOn === null) return completion.dueOn;
  return addWorkingDays(lastOn, acceptance.workingDaysAfterActivity).date;
}

/** Papers with a day of their own before the whole is due. */
function itemAsks(facts: ProjectFacts, wholeOn: string | null): Ask[] {
  const { category, trackCodes, done } = facts;
  const { items, workingDaysAfterActivity } = category.acceptance;
  return items.flatMap((item): Ask[] => {
    const isMine = item.trackCodes.length === 0 || item.trackCodes.some((code) => trackCodes.includes(code));
    if (!item.required || !isMine || done.has(item.id)) return [];
    const { dueAfter } = item;
    const from = dueAfter?.event === '活动结束' ? lastActivityOn(facts) : category.completion.dueOn;
    const isOfWhole = dueAfter?.unit === 'workingDay' && dueAfter.n === workingDaysAfterActivity;
    const term = dueAfter && !isOfWhole && from !== null ? addTerm(from, dueAfter.n, dueAfter.unit).date : null;
    const on = item.dueOn ?? term;
    if (on === null || (wholeOn !== null && on >= wholeOn)) return [];
    return [{ key: `item:${item.id}`, kind: 'item', date: endOf(on) }];
  });
}

export function projectAsks(facts: ProjectFacts): Ask[] {
  const { stage, isSigned, beganAt, publicityEnds } = facts;
  const publicity: Ask[] = publicityEnds === null ? [] : [{ key: 'publicity', kind: 'publicity', date: publicityEnds }];
  if (stage === 'over' || stage === 'handed_in') return stage === 'over' ? [] : publicity;
  const on = dueOn(facts);
  return [
    ...(isSigned ? [] : [{ key: 'contract', kind: 'contract' as const, date: beganAt }]),
    ...itemAsks(facts, on),
    ...(on === null ? [] : [{ key: 'acceptance', kind: 'acceptance' as const, date: endOf(on) }]),
  ];
}

/** Nothing can be changed about it while the association has the papers. */
export function activityAsks(facts: ActivityFacts, { stage }: ProjectFacts): Ask[] {
  const { isPlanned, isCancelled, startsAt, endsAt, filings } = facts;
  if (!isPlanned || isCancelled || stage === 'over' || stage === 'handed_in') return [];
  const open = filings.filter(({ isDone }) => !isDone);
  return [
    ...open.map((one): Ask => ({ key: `filing:${one.id}`, kind: 'filing', date: endOf(one.dueOn) })),
    { key: 'activity', kind: 'activity', date: startsAt },
    { key: 'record', kind: 'record', date: endsAt },
  ];
}

/** Working days before it begins. */
const LEAD: Record<FilingRule['id'], number> = { forum: 15, foreign_affairs: 30, experts: 5 };

export function filingsOf(
  rules: readonly FilingRule[],
  trackCodes: readonly string[],
  { title, countries, startsAt }: { title: string; countries: readonly string[]; startsAt: number },
  before: ActivityFacts['filings'] = [],
): ActivityFacts['filings'] {
  return rules.flatMap((rule) => {
    const isMine = rule.trackCodes.length === 0 || rule.trackCodes.some((code) => trackCodes.includes(code));
    const isForAll = rule.names.length === 0 && rule.countries === null;
    const isNamed = rule.names.some((name) => title.includes(name));
    const isAbroad = rule.countries !== null && countries.length >= rule.countries;
    const isDone = before.some((one) => one.id === rule.id && one.isDone);
    if (!isMine || !(isForAll || isNamed || isAbroad || isDone)) return [];
    return [{ id: rule.id, dueOn: addWorkingDays(dateOf(startsAt), -LEAD[rule.id]).date, isDone }];
  });
}
