import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import { removeFile } from '@domain/contracts/files/remove-file';
import type { ContentType } from '@domain/files/formats';
import { itemSlot } from '@domain/files/slots';
import { useState } from 'react';
import { useUploads } from '@/features/files';
import { confirm, tellFailure } from '@/lib/feedback';
import type { ChosenPhoto } from '@/lib/platform/types';
import { runAction } from '@/lib/use-action';
import { amendProject } from './amend-project';

/** The camera's own names mean nothing to a reader: 全景.jpg. */
const nameOf = (shot: Shot | null, contentType: string): string =>
  `${shot ? shotWords[shot] : '照片'}.${contentType === 'image/png' ? 'png' : 'jpg'}`;

/** Photographs of one checklist item, on their way and away again. */
export function usePhotos(projectId: string, itemId: string) {
  const [removing, setRemoving] = useState<string | null>(null);
  const subject = { kind: 'project', id: projectId } as const;
  const { add, ...uploads } = useUploads({ subject, slot: itemSlot(itemId) }, ({ evidence, entry }) =>
    amendProject(projectId, entry, (files) => [...files.filter(({ id }) => id !== evidence.id), evidence]),
  );
  return {
    ...uploads,
    removing,
    add: (photos: readonly ChosenPhoto[], shot: Shot | null) =>
      add(
        photos.map(({ contentType, ...photo }) => ({
          ...photo,
          name: nameOf(shot, contentType),
          contentType: contentType as ContentType,
          shot,
        })),
      ),
    async remove(evidenceId: string) {
      if (!(await confirm('删除这张照片？', '删除后不能恢复，可以重新拍或重新选。', '删除'))) return;
      setRemoving(evidenceId);
      try {
        const { entry } = await runAction(removeFile, { subject, evidenceId });
        await amendProject(projectId, entry, (files) => files.filter(({ id }) => id !== evidenceId));
      } catch (error) {
        tellFailure(error);
      } finally {
        setRemoving(null);
      }
    },
  };
}
