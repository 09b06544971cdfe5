import type { ActivityMark } from '@domain/activities/schema';
import type { Shot } from '@domain/call/schema';
import { Button, Card } from '@/components';
import { tell } from '@/lib/feedback';
import { PhotoEditor } from './photo-editor';
import type { PhoneQueue } from './queue/phone-queue';
import { QueueHead } from './queue/queue-head';
import { queueTitle } from './queue/queue-words';
import { QueuedRow } from './queue/queued-row';
import type { Details, QueuedFile } from './queue/record';

interface Props {
  files: readonly QueuedFile[];
  queue: PhoneQueue;
  shots: readonly Shot[];
  activities: readonly ActivityMark[];
  open: string | null;
  onOpen(key: string | null): void;
}

/** Photographs of this item that wait on the phone: their words can be written before there is a network. */
export function WaitingCard({ files, queue, shots, activities, open, onOpen }: Props) {
  if (files.length === 0) return null;
  const save = (key: string, change: Partial<Details>) => {
    if (!queue.amend(key, change)) tell('这张刚刚传完，请在“已上传”里再改一次');
    onOpen(null);
  };
  const row = (file: QueuedFile, index: number) => {
    const { key } = file;
    const isOpen = open === key;
    const edit = (
      <Button id={`edit-pending-${index}`} kind="quiet" size="small" onClick={() => onOpen(isOpen ? null : key)}>
        {isOpen ? '收起' : '写说明'}
      </Button>
    );
    return (
      <QueuedRow key={key} id={`pending-${index}`} file={file} queue={queue} action={edit}>
        {isOpen ? (
          <PhotoEditor
            id={`pending-${index}`}
            details={file}
            shots={shots}
            activities={activities}
            isBusy={false}
            onSave={(change) => save(key, change)}
          />
        ) : null}
      </QueuedRow>
    );
  };
  return (
    <Card title={queueTitle(files)} id="pending-photos">
      <QueueHead files={files} queue={queue} />
      {files.map(row)}
    </Card>
  );
}
