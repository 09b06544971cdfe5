/** The dates of a project that ask something of somebody. */
import type { Category } from '../call/schema';
import type { ChecklistEntry } from '../projects/checklist';
import { missingEntries } from '../projects/checklist';
import { type DueProject, projectDueOn } from '../projects/due';
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

/** Papers that are due before the rest: the video of 2023-10, the statistics of gd-2024. */
function itemMatters(id: string, checklist: readonly ChecklistEntry[], wholeDueOn: string | null): Matter[] {
  return missingEntries(checklist).flatMap((entry) => {
    const on = entry.dueOn ?? entry.item.dueOn;
    if (on === null || (wholeDueOn !== null && on >= wholeDueOn)) return [];
    const { id: itemId, title } = entry.item;
    const link = pathTo('checklistItem', { id, itemId });
    return [{ key: `item:${itemId}`, kind: 'item' as const, at: endOf(on), title, missing: missingWords(entry), link }];
  });
}

export function projectMatters(rules: Rules, project: Dated, checklist: readonly ChecklistEntry[]): Matter[] {
  const others = [...contractMatters(project), ...publicityMatters(project)];
  if (!collectingStatuses.has(project.status)) return others;
  const dueOn = projectDueOn(rules, project);
  const missing = missingEntries(checklist).flatMap(missingWords);
  const acceptance: Matter[] =
    dueOn === null ? [] : [{ key: 'acceptance', kind: 'acceptance', at: endOf(dueOn), missing }];
  return [...others, ...itemMatters(project._id, checklist, dueOn), ...acceptance];
}
