import { deriveChecklist } from '@domain/acceptance/derive-checklist';
import type { EvidenceMark } from '@domain/acceptance/facts';
import type { Copies } from '@domain/acceptance/schema';
import { projectAsk } from '@domain/projects/ask';
import { type ChecklistEntry, missingEntries } from '@domain/projects/checklist';
import { projectDueOn } from '@domain/projects/due';
import { askedEntries } from '@domain/projects/entries';
import { collectingStatuses } from '@domain/projects/lifecycle';
import type { ProjectSummary } from '@domain/projects/summary';
import type { AcceptanceRules } from '../../repositories/calls';
import type { EvidenceCount, ProjectListing } from '../../repositories/projects';

const marksOf = (counts: readonly EvidenceCount[]): EvidenceMark[] =>
  counts.flatMap(({ count, ...mark }) => Array.from({ length: count }, () => mark));

export const checklistOf = (rules: AcceptanceRules, project: ProjectListing): ChecklistEntry[] =>
  deriveChecklist(rules, { ...project, evidence: marksOf(project.evidenceCounts) });

export function toProjectSummary(
  { _id, ...project }: ProjectListing,
  rules: AcceptanceRules,
  checklist: readonly ChecklistEntry[],
): ProjectSummary {
  // While it lies with the association, nothing is asked of her, whatever the officer has noted so far.
  const lacking = collectingStatuses.has(project.status) ? missingEntries(checklist) : [];
  return {
    id: _id,
    ...project,
    acceptanceDueOn: projectDueOn(rules, project),
    missing: lacking.map(({ item }) => ({ itemId: item.id, title: item.title })),
    itemCount: askedEntries(checklist).length,
    ask: projectAsk({ ...project, missing: lacking }),
  };
}

/** As the notice states them (一式几份). */
export const copiesOf = ({ acceptance }: AcceptanceRules): Copies => ({
  paper: acceptance.paperCopies,
  electronic: acceptance.electronicCopies,
});
