import type { ActionOutput } from '@domain/contracts';
import { useRef, useState } from 'react';
import { type NewFile, type PendingFile, type Place, pendingFrom, sendFile, uploadMessage } from './upload';

/** At most this many at once: a hall's one bar of signal carries no more. */
const AT_ONCE = 3;

/** Files on their way; a failed one stays, with its reason, until it is sent or dropped. */
export function useUploads(place: Place, onAttached: (attached: ActionOutput<'files.attach'>) => Promise<void>) {
  const [pending, setPending] = useState<PendingFile[]>([]);
  const waiting = useRef<PendingFile[]>([]);
  const running = useRef(0);

  const change = (key: string, next: Partial<PendingFile>) =>
    setPending((all) => all.map((file) => (file.key === key ? { ...file, ...next } : file)));

  const send = async (file: PendingFile) => {
    change(file.key, { state: 'uploading', percent: 0, message: null });
    try {
      await onAttached(await sendFile(place, file, (percent) => change(file.key, { percent })));
      setPending((all) => all.filter(({ key }) => key !== file.key));
    } catch (error) {
      change(file.key, { state: 'failed', message: uploadMessage(error) });
    }
  };

  const pump = () => {
    while (running.current < AT_ONCE) {
      const file = waiting.current.shift();
      if (!file) return;
      running.current += 1;
      void send(file).finally(() => {
        running.current -= 1;
        pump();
      });
    }
  };

  return {
    pending,
    add(files: readonly NewFile[]) {
      const added = pendingFrom(files);
      setPending((all) => [...all, ...added]);
      waiting.current.push(...added);
      pump();
    },
    retry(file: PendingFile) {
      change(file.key, { state: 'waiting', message: null });
      waiting.current.push(file);
      pump();
    },
    drop: (key: string) => setPending((all) => all.filter((file) => file.key !== key)),
  };
}
