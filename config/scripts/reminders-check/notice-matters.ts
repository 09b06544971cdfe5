/** Everything that the notices make us remind of, with the names they give it: long lists, single items, what came back. */

import { filingRulesOf } from '@domain/activities/filings-needed';
import { filingSteps } from '@domain/applications/filing';
import { callName } from '@domain/call/name';
import type { Call, Category, ChecklistItemRule } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { missingWords } from '@domain/projects/missing-words';
import type { MatterKind } from '@domain/reminders/rules';
import { pathTo } from '@domain/routes';

/** As long as ids of ours become. */
const id = 'x'.repeat(64);

export interface NoticeMatter {
  kind: MatterKind;
  /** `gx-2026 2026-1` */
  of: string;
  missing: readonly string[];
  title?: string;
  page: string;
  /** What the subject is called where nobody has given it a title. */
  name: string;
}

const entry = (item: ChecklistItemRule, state: ChecklistEntry['state'], have: number): ChecklistEntry => ({
  item,
  state,
  have: 0,
  need: 1,
  shots: item.shots.map(({ shot, min }) => ({ shot, have, min })),
  missing: '',
  asked: '',
  dueOn: null,
  isDueCertain: true,
  mayExempt: false,
  mark: null,
  verdict: null,
});

/** Nothing there, something there, sent back. */
const statesOf = (item: ChecklistItemRule): string[][] =>
  [entry(item, 'missing', 0), entry(item, 'partial', 0), entry(item, 'returned', 0)].map(missingWords);

/** The whole, and what is left as it is worked off from the front. */
const rests = (names: readonly string[]): string[][] => names.map((_name, index) => names.slice(index));

function ofCategory(call: Call, category: Category): NoticeMatter[] {
  const of = `${call.slug} ${category.code}`;
  const { items } = category.acceptance;
  const steps = filingSteps(call.submission, category, call.window, null).map(({ title }) => title);
  const matter = (kind: MatterKind, more: Pick<NoticeMatter, 'missing' | 'page'> & { title?: string }) => ({
    ...{ kind, of, name: category.name },
    ...more,
  });
  const plain = (['submit', 'correct', 'publicity'] as const).map((kind) =>
    matter(kind, { missing: [], page: pathTo('application', { id }) }),
  );
  const filing = rests(steps).map((missing) => matter('file', { missing, page: pathTo('application', { id }) }));
  const lists = [...rests(items.map(({ title }) => title)), ...items.flatMap(statesOf), []];
  const acceptance = lists.map((missing) => matter('acceptance', { missing, page: pathTo('checklist', { id }) }));
  const ofItems = items.flatMap((item) =>
    statesOf(item).map((missing) =>
      matter('item', { missing, title: item.title, page: pathTo('checklistItem', { id, itemId: item.id }) }),
    ),
  );
  const shots = items.flatMap(({ shots: asked, title }) => [
    asked.map(({ shot, min }) => `${shotWords[shot]}${min}张`),
    [title],
  ]);
  const activity = [...shots, shots.flat(), []].map((missing) =>
    matter('activity', { missing, page: pathTo('site', { id }) }),
  );
  const page = { id, activityId: id };
  const filings = filingRulesOf(call, category).map(({ title }) =>
    matter('filing', { missing: [], title, page: pathTo('activity', page) }),
  );
  return [
    ...plain,
    ...filing,
    ...acceptance,
    ...ofItems,
    ...activity,
    ...filings,
    matter('contract', { missing: [], page: pathTo('project', { id }) }),
    matter('record', { missing: [], page: pathTo('activityRecord', page) }),
  ];
}

export const noticeMatters = (call: Call): NoticeMatter[] => [
  ...call.categories.flatMap((category) => ofCategory(call, category)),
  { kind: 'call', of: call.slug, missing: [], page: pathTo('call', { slug: call.slug }), name: callName(call) },
];
