import { listFiles } from '@domain/contracts/files/list-files';
import { getProject } from '@domain/contracts/projects/get-project';
import { getProjectTimeline } from '@domain/contracts/projects/get-project-timeline';
import { CONTRACT_SLOT } from '@domain/files/slots';
import { useAction } from '@/lib/use-action';

/** What the pages of a project show, for both sides: reads of one tick, so one function call. */
export function useCourse(id: string | undefined) {
  const state = useAction(getProject, id ? { id } : null);
  const timeline = useAction(getProjectTimeline, id ? { id } : null);
  // The contract's card reads them once the project is there; asked for here, they travel with it.
  useAction(listFiles, id ? { subject: { kind: 'project', id }, slot: CONTRACT_SLOT } : null);
  return { state, events: timeline.data?.timeline ?? [] };
}
