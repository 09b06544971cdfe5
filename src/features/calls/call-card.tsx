import { callName } from '@domain/call/name';
import { formatYuan } from '@domain/money';
import { Text, View } from '@tarojs/components';
import { Card, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import type { ListedCall } from './arrange-calls';
import { issuerName, totalQuota, totalYuan } from './call-facts';
import { CallVerdictTags } from './call-verdicts';
import { Countdown } from './countdown';
import { StatusTag } from './status-tag';
import './call-card.scss';

const SHOWN_CATEGORIES = 3;

interface Props {
  listed: ListedCall;
  /** By the reader; unknown until it is read. */
  isFollowed: boolean | undefined;
  now: number;
}

export function CallCard({ listed, isFollowed, now }: Props) {
  const { call, status, foundCategories, verdicts } = listed;
  const quota = totalQuota(call.categories);
  const yuan = totalYuan(call.categories);
  const numbers = [`${call.categories.length}类`, quota === null ? null : `${quota}项`].filter(Boolean).join(' · ');
  return (
    <Card id={`call-${call.slug}`} onClick={() => goTo('call', { slug: call.slug })}>
      <View className="call-card__top">
        <View className="call-card__reference">
          <Text>{issuerName(call)}</Text>
          {call.documentNumber ? <Text>{call.documentNumber}</Text> : null}
        </View>
        <View className="call-card__tags">
          {call.isDemo ? <Tag tone="brand">演示</Tag> : null}
          {isFollowed ? <Tag>已关注</Tag> : null}
          <StatusTag status={status} />
        </View>
      </View>
      <View className="call-card__name">{callName(call)}</View>
      <View className="call-card__bottom">
        <Countdown window={call.window} now={now} />
        <View className="call-card__numbers tabular">
          <View>{numbers}</View>
          {yuan === null ? null : <View className="call-card__money">{formatYuan(yuan)}</View>}
        </View>
      </View>
      {verdicts ? <CallVerdictTags verdicts={verdicts} /> : null}
      {foundCategories.length > 0 ? (
        <View className="call-card__found">
          {foundCategories.slice(0, SHOWN_CATEGORIES).map((category) => (
            <View key={category.code}>
              {category.code} {category.name}
            </View>
          ))}
          {foundCategories.length > SHOWN_CATEGORIES ? <View>等 {foundCategories.length} 个项目类型</View> : null}
        </View>
      ) : null}
    </Card>
  );
}
