import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import { entryRule, itemSlot } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button, Card, Page, Tag } from '@/components';
import { entryTone, entryWord } from '@/features/projects';
import { likelyActivity } from './activities';
import { ActivityChoice } from './activity-choice';
import { leftOver, shotCounts, shotToTake, waitingIn } from './counting';
import { HandedInList } from './handed-in-list';
import type { PhotoScene } from './photo-scene';
import { useQueue } from './queue/use-queue';
import { ShotPicker } from './shot-picker';
import { useRoom } from './taking/use-room';
import { useTaking } from './taking/use-taking';
import { useHandedIn } from './use-handed-in';
import { WaitingCard } from './waiting-card';
import './index.scss';

interface Props {
  scene: PhotoScene;
  /** The activity she came from. */
  activity: string | undefined;
  /** The shot she came for. */
  asked: string | undefined;
  now: number;
  /** Why it came back. */
  notice: ReactNode;
  /** What may be said of the item besides its photographs. */
  said: ReactNode;
}

/** Photographs of one checklist item: which shot is missing, take it, and see all of them arrive. */
export function PhotoWork({ scene, activity, asked, now, notice, said }: Props) {
  const { project, entry, activities, refusal, mayChange } = scene;
  const { item } = entry;
  const slot = itemSlot(item.id);
  const queue = useQueue();
  const work = useHandedIn(project.id, slot);
  const waiting = waitingIn(queue.all(), project.id, slot);
  const counts = shotCounts(entry, waiting);
  const [picked, setPicked] = useState<Shot | null>(null);
  const [pickedActivity, setPickedActivity] = useState<string | null | undefined>(undefined);
  const [open, setOpen] = useState<string | null>(null);
  const came = counts.find((one) => one.shot === asked);
  const [wasShort] = useState(came !== undefined && came.have < came.min);
  const shot = shotToTake(counts, { picked, asked: came?.shot ?? null, wasShort });
  const likely = scene.only ?? likelyActivity(activities, activity, now);
  const activityId = pickedActivity === undefined ? likely : pickedActivity;
  const { saving, take } = useTaking(queue, { project, entry, shot, activityId });
  const room = useRoom(waiting.length);

  const isExempt = entry.state === 'not_applicable';
  const { maxFiles } = entryRule(entry);
  const left = refusal === null ? maxFiles - scene.handedIn - waiting.length : 0;
  const count = counts.find((one) => one.shot === shot);
  const short = count ? count.min - count.have : 0;
  const name = shot ? shotWords[shot] : '照片';
  const reason = refusal ?? `最多 ${maxFiles} 张，已到上限`;
  const shots = entry.shots.map((one) => one.shot);
  const shared = { shots, activities, open, onOpen: setOpen };

  const footer = (
    <>
      <Button
        id="take-photo"
        disabled={left <= 0 || saving !== null}
        reason={saving ?? reason}
        onClick={() => void take('camera', left)}
      >
        {short > 0 ? `拍${name}（还差 ${short} 张）` : `再拍一张${name}`}
      </Button>
      <Button
        id="pick-photo"
        kind="secondary"
        disabled={left <= 0 || saving !== null}
        onClick={() => void take('album', left)}
      >
        从相册选{name}
      </Button>
    </>
  );

  return (
    <Page footer={isExempt ? null : footer}>
      {notice}
      <Card title={item.title} extra={<Tag tone={entryTone[entry.state]}>{entryWord(entry)}</Tag>}>
        {isExempt ? null : (
          <>
            <View className="taking__lead">
              {lead(entry, leftOver(counts), waiting.length)}
              {`最多 ${maxFiles} 张${item.original ? '，须原图' : ''}。`}
            </View>
            {counts.length > 0 ? <ShotPicker counts={counts} value={shot} onChange={setPicked} /> : null}
            <ActivityChoice id="activity" activities={activities} value={activityId} onChange={setPickedActivity} />
            {room ? <View className="taking__room tabular">{room}</View> : null}
          </>
        )}
      </Card>
      <WaitingCard files={waiting} queue={queue} {...shared} />
      {isExempt && scene.files.length === 0 ? null : (
        <HandedInList files={scene.files} mayChange={mayChange} work={work} {...shared} />
      )}
      {said}
    </Page>
  );
}

/** What is still to be taken; what only waits for the network is not asked for again. */
function lead({ missing }: ChecklistEntry, short: number, waiting: number): string {
  if (!missing) return '张数已够，可以继续补充。';
  if (short === 0 && waiting > 0) return '已经拍够，传完就齐。';
  return `${missing}。`;
}
