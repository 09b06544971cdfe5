import { actorRoleWords, type TimelineEvent } from '@domain/events';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Timeline } from '@/components';
import './index.scss';

/** As many as fill a screen; who wants to know more asks for it. */
const SHOWN = 5;

/** What happened, the latest first. */
export function OrganizationTimeline({ timeline }: { timeline: readonly TimelineEvent[] }) {
  const [isOpen, setOpen] = useState(false);
  if (timeline.length === 0) return null;
  const latest = [...timeline].reverse();
  const items = isOpen ? latest : latest.slice(0, SHOWN);
  const hidden = latest.length - items.length;
  return (
    <Card id="timeline" title="操作记录">
      <Timeline
        items={items.map(({ text, at, actorName, actorRole }) => ({
          title: text,
          note: `${actorName}（${actorRoleWords[actorRole]}）`,
          at: formatMoment(at),
          state: 'done',
        }))}
      />
      {hidden > 0 ? (
        <View className="organization__choices">
          <Button id="more-events" kind="quiet" size="small" onClick={() => setOpen(true)}>
            {`更早的 ${hidden} 条`}
          </Button>
        </View>
      ) : null}
    </Card>
  );
}
