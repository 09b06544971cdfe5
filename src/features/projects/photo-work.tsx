import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import type { ActionOutput } from '@domain/contracts';
import { itemRule, itemSlot } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { collectingStatuses } from '@domain/projects/lifecycle';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Page, Tag } from '@/components';
import { tell } from '@/lib/feedback';
import { choosePhotos } from '@/lib/platform/media';
import type { PhotoRequest } from '@/lib/platform/types';
import { entryTone, entryWord, nextShot } from './checklist-words';
import { PhotoGrid } from './photo-grid';
import { ShotPicker } from './shot-picker';
import { usePhotos } from './use-photos';
import './index.scss';

/** WeChat offers up to twenty at once; nine is what fits a look before sending. */
const AT_ONCE = 9;

interface Props {
  loaded: ActionOutput<'projects.get'>;
  entry: ChecklistEntry;
}

export function PhotoWork({ loaded, entry }: Props) {
  const { item } = entry;
  const { pending, removing, add, retry, drop, remove } = usePhotos(loaded.project.id, item.id);
  const mayChange = collectingStatuses.has(loaded.project.status);
  const [picked, setPicked] = useState<Shot | null>(null);
  // Until she chooses, the shot that is still short is the one to take next.
  const shot = picked ?? nextShot(entry)?.shot ?? entry.shots[0]?.shot ?? null;
  const mine = loaded.evidence.filter(({ slot }) => slot === itemSlot(item.id));
  const { maxFiles } = itemRule(item);
  const room = mayChange ? maxFiles - mine.length - pending.length : 0;

  const choose = async (source: PhotoRequest['source']) => {
    try {
      add(await choosePhotos({ source, count: Math.min(AT_ONCE, room) }), shot);
    } catch {
      tell('没能打开相机或相册，请在微信设置中允许后再试');
    }
  };

  const counter = entry.shots.find((one) => one.shot === shot);
  const left = counter ? counter.min - counter.have : 0;
  const name = shot ? shotWords[shot] : '照片';
  const reason = mayChange ? `最多 ${maxFiles} 张，已到上限` : '验收材料已经提交';
  const footer = (
    <>
      <Button id="take-photo" disabled={room <= 0} reason={reason} onClick={() => void choose('camera')}>
        {left > 0 ? `拍${name}（还差 ${left} 张）` : `再拍一张${name}`}
      </Button>
      <Button id="pick-photo" kind="secondary" disabled={room <= 0} onClick={() => void choose('album')}>
        从相册选{name}
      </Button>
    </>
  );

  return (
    <Page footer={footer}>
      <Card title={item.title} extra={<Tag tone={entryTone[entry.state]}>{entryWord(entry)}</Tag>}>
        <View className="photos__lead">
          {entry.missing ? `${entry.missing}。` : '张数已够，可以继续补充。'}
          {`最多 ${maxFiles} 张。`}
        </View>
        {entry.shots.length > 0 ? <ShotPicker entry={entry} value={shot} onChange={setPicked} /> : null}
      </Card>
      <PhotoGrid
        evidence={mine}
        pending={pending}
        removing={removing}
        onRetry={retry}
        onDrop={drop}
        onRemove={mayChange ? (id) => void remove(id) : null}
      />
    </Page>
  );
}
