/** The dates of a project that ask something of somebody. */
import type { Category } from '../call/schema';
import type { ChecklistEntry } from '../projects/checklist';
import { missingEntries } from '../projects/checklist';
import { type DueProject, projectDueOn } from '../projects/due';
import { nextEntry } from '../projects/entries';
import { entryPage } from '../projects/entry-page';
import { collectingStatuses } from '../projects/lifecycle';
import { missingWords } from '../projects/missing-words';
import type { Project } from '../projects/schema';
import { pathTo } from '../routes';
import { endOfDate, toInstant } from '../time';
import { publicityMatters } from './application-matters';
import type { Matter } from './matter';

type Dated = DueProject & Pick<Project, 'contract' | 'publicity' | 'createdAt'> & { _id: string };
type Rules = Pick<Category, 'acceptance' | 'completion'>;

const endOf = (date: string): string => toInstant(endOfDate(date));

const contractMatters = ({ status, contract, createdAt }: Dated): Matter[] =>
  status === 'contracting' && contract.signedOn === null
    ? [{ key: 'contract', kind: 'contract', at: createdAt, missing: [] }]
    : [];

/** What is no matter of the checklist is on the project's own page. */
const courseMatters = (project: Dated): Matter[] =>
  [...contractMatters(project), ...publicityMatters(project)].map((matter) => ({
    ...matter,
    link: pathTo('project', { id: project._id }),
  }));

/** Where an item is handed in. */
const linkTo = (id: string, entry: ChecklistEntry): string => pathTo(entryPage(entry), { id, itemId: entry.item.id });

/** Papers that are due before the rest: the video of 2023-10, the statistics of gd-2024. */
function itemMatters(id: string, checklist: readonly ChecklistEntry[], wholeDueOn: string | null): Matter[] {
  return missingEntries(checklist).flatMap((entry) => {
    const on = entry.dueOn ?? entry.item.dueOn;
    if (on === null || (wholeDueOn !== null && on >= wholeDueOn)) return [];
    const { id: itemId, title } = entry.item;
    const matter = { key: `item:${itemId}`, kind: 'item' as const, at: endOf(on), title };
    return [{ ...matter, missing: missingWords(entry), link: linkTo(id, entry) }];
  });
}

/**
 * Names first, and opens, what the checklist itself would have her do next; with nothing missing it opens the checklist,
 * where it is submitted.
 */
function acceptanceMatter(id: string, checklist: readonly ChecklistEntry[], dueOn: string): Matter {
  const matter = { key: 'acceptance', kind: 'acceptance' as const, at: endOf(dueOn) };
  const next = nextEntry(checklist);
  if (next === null) return { ...matter, missing: [] };
  const others = missingEntries(checklist).filter((entry) => entry !== next);
  return { ...matter, missing: [next, ...others].flatMap(missingWords), next: linkTo(id, next) };
}

export function projectMatters(rules: Rules, project: Dated, checklist: readonly ChecklistEntry[]): Matter[] {
  const others = courseMatters(project);
  if (!collectingStatuses.has(project.status)) return others;
  const dueOn = projectDueOn(rules, project);
  const items = itemMatters(project._id, checklist, dueOn);
  return dueOn === null
    ? [...others, ...items]
    : [...others, ...items, acceptanceMatter(project._id, checklist, dueOn)];
}
