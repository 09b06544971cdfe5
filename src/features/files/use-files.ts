import type { ActionOutput } from '@domain/contracts';
import { listFiles } from '@domain/contracts/files/list-files';
import { removeFile } from '@domain/contracts/files/remove-file';
import type { Evidence } from '@domain/files/schema';
import { useState } from 'react';
import { tellFailure } from '@/lib/feedback';
import { amendRead, runAction, useAction } from '@/lib/use-action';
import type { Place } from './upload';
import { useUploads } from './use-uploads';

type Entry = ActionOutput<'files.attach'>['entry'];

/** The files of one slot, and what may be done with them. A slot never holds more than one page of the list. */
export function useFiles({ subject, slot }: Place, onEntry?: (entry: NonNullable<Entry>) => void) {
  const input = { subject, slot };
  const state = useAction(listFiles, input);
  const [removing, setRemoving] = useState<string | null>(null);

  /** The reply says what changed: the list moves without being read again. */
  const amend = async (change: (files: Evidence[]) => Evidence[], entry: Entry) => {
    await amendRead(listFiles, input, (data) => ({ ...data, evidence: change(data.evidence) }));
    if (entry) onEntry?.(entry);
  };
  const uploads = useUploads({ subject, slot }, ({ evidence, entry }) =>
    amend((files) => [...files.filter(({ id }) => id !== evidence.id), evidence], entry),
  );
  const remove = async (evidenceId: string) => {
    setRemoving(evidenceId);
    try {
      const { entry } = await runAction(removeFile, { subject, evidenceId });
      await amend((files) => files.filter(({ id }) => id !== evidenceId), entry);
    } catch (error) {
      tellFailure(error);
    } finally {
      setRemoving(null);
    }
  };
  return { state, files: state.data?.evidence, uploads, remove, removing };
}
