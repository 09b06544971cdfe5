import { AppError } from '@domain/errors';
import type { ChecklistEntry } from '@domain/projects/checklist';
import type { AcceptanceRules } from '../../repositories/calls';
import type { ProjectDocument } from '../../repositories/projects';
import { checklistOf } from '../projects/present-project';

/** The item somebody named; what is not in the list does not exist. */
export function requireEntry(rules: AcceptanceRules, project: ProjectDocument, itemId: string): ChecklistEntry {
  const entry = checklistOf(rules, project).find(({ item }) => item.id === itemId);
  if (!entry) throw new AppError('NOT_FOUND');
  return entry;
}
