import type { Shot } from '@domain/call/schema';
import { getProject } from '@domain/contracts/projects/get-project';
import { AppError } from '@domain/errors';
import { useRef, useState } from 'react';
import type { ChosenPhoto } from '@/lib/platform/types';
import { amendRead } from '@/lib/use-action';
import { type PendingPhoto, pendingFrom, uploadMessage, uploadPhoto } from './upload-queue';

/** At most this many at once: a hall's one bar of signal carries no more. */
const AT_ONCE = 3;

const asAppError = (error: unknown): unknown =>
  error instanceof AppError ? error : new AppError('NETWORK', { cause: error });

/** Photographs on their way; a failed one stays, with its reason, until it is sent or removed. */
export function usePhotoUploads(projectId: string, itemId: string) {
  const [pending, setPending] = useState<PendingPhoto[]>([]);
  const waiting = useRef<PendingPhoto[]>([]);
  const running = useRef(0);

  const change = (key: string, next: Partial<PendingPhoto>) =>
    setPending((all) => all.map((photo) => (photo.key === key ? { ...photo, ...next } : photo)));

  const send = async (photo: PendingPhoto) => {
    change(photo.key, { state: 'uploading', percent: 0, message: null });
    try {
      const { evidence, entry } = await uploadPhoto({ projectId, itemId }, photo, (percent) =>
        change(photo.key, { percent }),
      );
      // The reply says what changed: the counters move without reading the project again.
      await amendRead(getProject, { id: projectId }, (data) => ({
        ...data,
        evidence: [...data.evidence.filter(({ id }) => id !== evidence.id), evidence],
        checklist: data.checklist.map((other) => (other.item.id === itemId ? entry : other)),
      }));
      setPending((all) => all.filter(({ key }) => key !== photo.key));
    } catch (error) {
      change(photo.key, { state: 'failed', message: uploadMessage(asAppError(error)) });
    }
  };

  const pump = () => {
    while (running.current < AT_ONCE) {
      const photo = waiting.current.shift();
      if (!photo) return;
      running.current += 1;
      void send(photo).finally(() => {
        running.current -= 1;
        pump();
      });
    }
  };

  return {
    pending,
    add(photos: readonly ChosenPhoto[], shot: Shot | null) {
      const added = pendingFrom(photos, shot);
      setPending((all) => [...all, ...added]);
      waiting.current.push(...added);
      pump();
    },
    retry(photo: PendingPhoto) {
      change(photo.key, { state: 'waiting', message: null });
      waiting.current.push(photo);
      pump();
    },
    remove: (key: string) => setPending((all) => all.filter((photo) => photo.key !== key)),
  };
}
