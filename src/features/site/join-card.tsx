import { heldAt } from '@domain/activities/day-words';
import { joinActivity } from '@domain/contracts/activities/join-activity';
import type { OutputOf } from '@domain/contracts/define-action';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card } from '@/components';
import { replaceWith } from '@/lib/navigate';
import { serverNow } from '@/lib/server-clock';
import { runAction } from '@/lib/use-action';
import { useOnce } from '@/lib/use-once';

type Joined = OutputOf<typeof joinActivity>;

function JoinedCard({ joined: { activity, until } }: { joined: Joined }) {
  return (
    <Card id="joined" title="已加入">
      <View>{activity.title}</View>
      <View>
        {heldAt(activity, serverNow())} · {activity.place}
      </View>
      <View>您可以协助到{formatMoment(until)}；再次打开同一张邀请卡片，也会回到这里。</View>
      <View className="join__action">
        <Button id="open-site" onClick={() => void replaceWith('site', { id: activity.id })}>
          打开现场模式
        </Button>
      </View>
    </Card>
  );
}

/** One tap lets her in, to this activity and nothing else. */
export function JoinCard({ code, name }: { code: string; name: string }) {
  const [joined, setJoined] = useState<Joined | null>(null);
  const { isBusy, once } = useOnce();
  const join = () => once(async () => setJoined(await runAction(joinActivity, { code })));
  if (joined) return <JoinedCard joined={joined} />;
  return (
    <Card id="join" title="请您协助一场活动的现场">
      <View>{name}，加入后您可以：看还要拍哪些照片、有多少人签到，上传这场活动的照片。照片会记在您的名下。</View>
      <View>看不到、也改不了这个项目的其他内容。</View>
      <View className="join__action">
        <Button id="join-activity" loading={isBusy} onClick={() => void join()}>
          加入
        </Button>
      </View>
    </Card>
  );
}
