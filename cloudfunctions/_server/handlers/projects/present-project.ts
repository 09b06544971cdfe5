import { projectAsk } from '@domain/projects/ask';
import { type ChecklistEntry, deriveChecklist, type EvidenceMark, missingEntries } from '@domain/projects/checklist';
import { projectDueOn } from '@domain/projects/due';
import type { ProjectSummary } from '@domain/projects/summary';
import type { AcceptanceRules } from '../../repositories/calls';
import type { EvidenceCount, ProjectListing } from '../../repositories/projects';

const marksOf = (counts: readonly EvidenceCount[]): EvidenceMark[] =>
  counts.flatMap(({ itemId, shot, count }) => Array.from({ length: count }, () => ({ itemId, shot })));

export const checklistOf = (
  rules: AcceptanceRules,
  project: Pick<ProjectListing, 'trackCodes' | 'evidenceCounts'>,
): ChecklistEntry[] => deriveChecklist(rules, project.trackCodes, marksOf(project.evidenceCounts));

export function toProjectSummary(
  { _id, ...project }: ProjectListing,
  rules: AcceptanceRules,
  checklist: readonly ChecklistEntry[],
): ProjectSummary {
  const missing = missingEntries(checklist).map(({ item }) => ({ itemId: item.id, title: item.title }));
  return {
    id: _id,
    ...project,
    acceptanceDueOn: projectDueOn(rules, project),
    missing,
    itemCount: checklist.filter((entry) => entry.item.required && entry.state !== 'not_applicable').length,
    ask: projectAsk({ ...project, missing }),
  };
}
