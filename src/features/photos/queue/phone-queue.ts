/** The one queue of this phone, on its real storage, files, network and server. */
import { extensionOf } from '@domain/files/formats';
import { newId } from '@/lib/new-id';
import { watchConnection } from '@/lib/platform/connection';
import { bytesOf, dropFile, factsOf, keepFile, keptPath } from '@/lib/platform/kept-files';
import type { Connection } from '@/lib/platform/types';
import { uploadEntries, uploadEntry } from '@/lib/queued-uploads';
import { dropKeptReads } from '@/lib/read-cache';
import { readStored, removeStored, writeStored } from '@/lib/storage';
import { amendPhotos } from '../amend-photos';
import type { QueuePorts } from './ports';
import type { QueuedFile } from './record';
import { type Attached, judge, queueServer } from './server';
import { NoRoomError, UploadQueue } from './upload-queue';

/** The phone no longer has what the camera handed over. */
export class PhotoGoneError extends Error {}

const records: QueuePorts<Attached>['records'] = {
  list: () => uploadEntries().flatMap((entry) => readStored<QueuedFile>(entry) ?? []),
  has: (key) => readStored(uploadEntry(key)) !== null,
  write: (file) => {
    const entry = uploadEntry(file.key);
    if (writeStored(entry, file)) return true;
    // What can be read again makes room for what exists nowhere else.
    dropKeptReads();
    return writeStored(entry, file);
  },
  remove: (key) => removeStored(uploadEntry(key)),
};

async function keep(from: string, path: string): Promise<void> {
  const answer = await keepFile(from, path);
  if (answer === 'full') throw new NoRoomError();
  if (answer === 'gone') throw new PhotoGoneError();
}

/** The reply says what became of the project: an open page moves without reading it again. */
function hear(file: QueuedFile, { evidence, ...changed }: Attached): void {
  if (file.subject.kind !== 'project') return;
  const { slot, activityId } = evidence;
  const place = { projectId: file.subject.id, slot, activityId };
  void amendPhotos(place, changed, (files) => [...files.filter(({ id }) => id !== evidence.id), evidence]);
}

export type PhoneQueue = UploadQueue<Attached> & { connection(): Connection };
let queue: PhoneQueue | undefined;

/** Opens it and goes on sending; every page of a project does. */
export function phoneQueue(): PhoneQueue {
  if (queue) return queue;
  const connection = watchConnection(() => queue?.kick());
  const opened = new UploadQueue<Attached>({
    records,
    files: {
      pathOf: (key, contentType) => keptPath(key, extensionOf(contentType) ?? 'jpg'),
      ...{ keep, bytesOf, factsOf, drop: dropFile },
    },
    server: queueServer,
    judge,
    connection,
    now: Date.now,
    newKey: newId,
    after: (ms, run) => void setTimeout(run, ms),
    onAttached: hear,
  });
  queue = Object.assign(opened, { connection });
  void opened.start();
  return queue;
}
