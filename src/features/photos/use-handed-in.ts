import { amendFile } from '@domain/contracts/files/amend-file';
import { removeFile } from '@domain/contracts/files/remove-file';
import { reorderFiles } from '@domain/contracts/files/reorder-files';
import type { Evidence } from '@domain/files/schema';
import { useState } from 'react';
import { amendAcceptance } from '@/features/projects';
import { confirm, tellFailure } from '@/lib/feedback';
import { runAction } from '@/lib/use-action';
import { inOrder, moved } from './photo-words';
import type { Details } from './queue/record';

/** What may be done with photographs the server has: each reply moves the page without reading it again. */
export function useHandedIn(projectId: string, slot: string) {
  const [busy, setBusy] = useState<string | null>(null);
  const subject = { kind: 'project', id: projectId } as const;

  const run = async (id: string, work: () => Promise<void>) => {
    setBusy(id);
    try {
      await work();
    } catch (error) {
      tellFailure(error);
    } finally {
      setBusy(null);
    }
  };

  return {
    /** Being changed at this moment. */
    busy,
    amend: (evidenceId: string, change: Partial<Details>) =>
      run(evidenceId, async () => {
        const { evidence, ...changed } = await runAction(amendFile, { subject, evidenceId, ...change });
        // The reply's address may be another, and would be loaded again.
        await amendAcceptance(projectId, changed, (files) =>
          files.map((file) => (file.id === evidenceId ? { ...evidence, url: file.url } : file)),
        );
      }),
    move: (files: readonly Evidence[], id: string, by: -1 | 1) =>
      run(id, async () => {
        const ids = inOrder(files).map((file) => file.id);
        const wanted = moved(ids, id, by);
        if (!wanted) return;
        const { evidenceIds } = await runAction(reorderFiles, { subject, slot, evidenceIds: wanted });
        await amendAcceptance(projectId, null, (all) =>
          all.map((file) =>
            evidenceIds.includes(file.id) ? { ...file, rank: evidenceIds.indexOf(file.id) + 1 } : file,
          ),
        );
      }),
    remove: async (evidenceId: string) => {
      if (!(await confirm('删除这张照片？', '删除后不能恢复，可以重新拍或重新选。', '删除'))) return;
      await run(evidenceId, async () => {
        const changed = await runAction(removeFile, { subject, evidenceId });
        await amendAcceptance(projectId, changed, (files) => files.filter(({ id }) => id !== evidenceId));
      });
    },
  };
}
