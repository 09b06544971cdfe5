import type { ActionOutput } from '@domain/contracts';
import { getProject } from '@domain/contracts/projects/get-project';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { amendRead } from '@/lib/use-action';
import { amendEntry } from './amend-entry';

type Evidence = ActionOutput<'projects.get'>['evidence'];

/** What a file more or less makes of a project: the reply says it, so the counters move without reading it again. */
export async function amendProject(
  projectId: string,
  entry: ChecklistEntry | null,
  change: (files: Evidence) => Evidence = (files) => files,
): Promise<void> {
  await amendRead(getProject, { id: projectId }, (data) => ({ ...data, evidence: change(data.evidence) }));
  if (entry) await amendEntry(projectId, entry);
}
