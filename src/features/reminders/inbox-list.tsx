import type { InboxItem } from '@domain/reminders/schema';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Card, Cell, Empty, Tag } from '@/components';
import { openInboxItem } from './use-inbox';
import './index.scss';

export function InboxList({ items }: { items: readonly InboxItem[] }) {
  if (items.length === 0) {
    return <Empty title="还没有消息" text="申报有进展、材料快到期时，这里会说明要办什么，点开直接去办。" />;
  }
  return (
    <Card>
      {items.map((item) => (
        <Cell
          key={item.id}
          id={`message-${item.id}`}
          title={item.title}
          note={
            <>
              <View className="inbox__text">{item.text}</View>
              <View className="inbox__at">{formatMoment(item.at)}</View>
            </>
          }
          extra={item.isRead ? null : <Tag tone="brand">未读</Tag>}
          onClick={() => void openInboxItem(item)}
        />
      ))}
    </Card>
  );
}
