import type { ActivityMark } from '@domain/activities/schema';
import type { Shot } from '@domain/call/schema';
import type { Evidence } from '@domain/files/schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, Card } from '@/components';
import { HandedInRow } from './handed-in-row';
import { PhotoEditor } from './photo-editor';
import { inOrder } from './photo-words';
import type { useHandedIn } from './use-handed-in';
import './index.scss';

interface Props {
  files: readonly Evidence[];
  shots: readonly Shot[];
  activities: readonly ActivityMark[];
  mayChange: boolean;
  work: ReturnType<typeof useHandedIn>;
  /** The one whose words are being changed. */
  open: string | null;
  onOpen(id: string | null): void;
}

/** Photographs the server has, in the order they are handed in. */
export function HandedInList({ files, shots, activities, mayChange, work, open, onOpen }: Props) {
  const ordered = inOrder(files);
  const urls = ordered.flatMap(({ url }) => (url ? [url] : []));
  const row = (file: Evidence, index: number) => {
    const { id, url } = file;
    const isOpen = open === id;
    const edit = mayChange ? (
      <Button id={`edit-${id}`} kind="quiet" size="small" onClick={() => onOpen(isOpen ? null : id)}>
        {isOpen ? '收起' : '修改'}
      </Button>
    ) : null;
    return (
      <HandedInRow
        key={id}
        file={file}
        action={edit}
        onOpen={() => url && void Taro.previewImage({ urls, current: url })}
      >
        {isOpen ? (
          <PhotoEditor
            id={`photo-${id}`}
            details={file}
            shots={shots}
            activities={activities}
            isBusy={work.busy === id}
            onSave={(change) => void work.amend(id, change).then(() => onOpen(null))}
          >
            <Button
              id={`up-${id}`}
              kind="quiet"
              size="small"
              disabled={index === 0}
              onClick={() => void work.move(ordered, id, -1)}
            >
              往前移
            </Button>
            <Button
              id={`down-${id}`}
              kind="quiet"
              size="small"
              disabled={index === ordered.length - 1}
              onClick={() => void work.move(ordered, id, 1)}
            >
              往后移
            </Button>
            <Button id={`remove-${id}`} kind="quiet" size="small" onClick={() => void work.remove(id)}>
              删除
            </Button>
          </PhotoEditor>
        ) : null}
      </HandedInRow>
    );
  };
  return (
    <Card title={`已上传 ${files.length} 张`} id="uploaded-photos">
      {files.length === 0 ? (
        <View className="photos__empty">还没有上传的照片。选好上面的景别，再拍照或从相册选。</View>
      ) : (
        ordered.map(row)
      )}
    </Card>
  );
}
