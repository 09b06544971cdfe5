import { listFiles } from '@domain/contracts/files/list-files';
import { removeFile } from '@domain/contracts/files/remove-file';
import type { Evidence } from '@domain/files/schema';
import type { ChangedItem } from '@domain/projects/checklist';
import { useState } from 'react';
import { tellFailure } from '@/lib/feedback';
import { amendRead, runAction, useAction } from '@/lib/use-action';
import type { Place } from './upload';
import { useUploads } from './use-uploads';

/** The files of one slot, and what may be done with them. A slot never holds more than one page of the list. */
export function useFiles({ subject, slot }: Place, onChanged?: (item: ChangedItem) => void) {
  const input = { subject, slot };
  const state = useAction(listFiles, input);
  const [removing, setRemoving] = useState<string | null>(null);

  /** The reply says what changed: the list moves without being read again. */
  const amend = async (change: (files: Evidence[]) => Evidence[], item: ChangedItem) => {
    await amendRead(listFiles, input, (data) => ({ ...data, evidence: change(data.evidence) }));
    onChanged?.(item);
  };
  const uploads = useUploads({ subject, slot }, ({ evidence, ...item }) =>
    amend((files) => [...files.filter(({ id }) => id !== evidence.id), evidence], item),
  );
  const remove = async (evidenceId: string) => {
    setRemoving(evidenceId);
    try {
      const item = await runAction(removeFile, { subject, evidenceId });
      await amend((files) => files.filter(({ id }) => id !== evidenceId), item);
    } catch (error) {
      tellFailure(error);
    } finally {
      setRemoving(null);
    }
  };
  return { state, files: state.data?.evidence, uploads, remove, removing };
}
