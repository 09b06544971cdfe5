import { Card, Empty } from '@/components';
import { QueueHead } from './queue-head';
import { queueTitle } from './queue-words';
import { QueuedRow } from './queued-row';
import type { QueuedFile } from './record';
import { useQueue } from './use-queue';

interface Group {
  id: string;
  title: string;
  files: QueuedFile[];
}

function groupsOf(files: readonly QueuedFile[]): Group[] {
  const groups = new Map<string, Group>();
  for (const file of files) {
    const id = JSON.stringify([file.subject, file.slot]);
    const group = groups.get(id) ?? { id, title: `${file.projectTitle} · ${file.itemTitle}`, files: [] };
    groups.set(id, { ...group, files: [...group.files, file] });
  }
  return [...groups.values()];
}

/** Everything that waits on this phone, whatever project it belongs to. */
export function UploadsView() {
  const queue = useQueue();
  const files = queue.all().filter(({ step }) => step !== 'settled');
  if (files.length === 0) {
    return <Empty title="照片都传完了" text="这部手机里没有等着上传的照片。可以放心退出小程序。" />;
  }
  return (
    <>
      <Card title={queueTitle(files)} id="uploads-overall">
        <QueueHead files={files} queue={queue} />
      </Card>
      {groupsOf(files).map(({ id, title, files: mine }) => (
        <Card key={id} title={title}>
          {mine.map((file) => (
            <QueuedRow key={file.key} id={`queued-${files.indexOf(file)}`} file={file} queue={queue} />
          ))}
        </Card>
      ))}
    </>
  );
}
