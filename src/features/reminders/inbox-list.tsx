import type { ActionOutput } from '@domain/contracts';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Button, Card, Cell, Empty, Tag } from '@/components';
import { openInboxItem, readAll } from './use-inbox';
import './index.scss';

export function InboxList({ items, unread }: ActionOutput<'inbox.list'>) {
  if (items.length === 0) {
    return <Empty title="还没有消息" text="申报有进展、材料快到期时，这里会说明要办什么，点开直接去办。" />;
  }
  return (
    <Card
      title={unread > 0 ? `${unread} 条未读` : '都已读过'}
      extra={
        unread > 0 ? (
          <View className="inbox__all">
            <Button id="read-all" kind="quiet" size="small" onClick={() => void readAll(items)}>
              全部已读
            </Button>
          </View>
        ) : null
      }
    >
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
