import type { ChecklistEntry } from '@domain/projects/checklist';
import { ExemptCard } from './exempt-card';
import { NoteCard } from './note-card';

interface Props {
  projectId: string;
  entry: ChecklistEntry;
  mayChange: boolean;
}

/** What she says of an item besides its files: that it does not apply, or a word to the officer. */
export function SaidCards({ projectId, entry, mayChange }: Props) {
  return (
    <>
      {mayChange ? <ExemptCard projectId={projectId} entry={entry} /> : null}
      {entry.state === 'not_applicable' ? null : <NoteCard projectId={projectId} entry={entry} mayChange={mayChange} />}
    </>
  );
}
