import type { Site } from '@domain/activities/site';
import { View } from '@tarojs/components';
import { Button } from '@/components';

interface Props {
  people: Site['people'];
  isBusy: boolean;
  onCode(): void;
  onList(): void;
}

function wordsOf({ signedIn, needed, expected }: Site['people']): string {
  const least = needed ?? expected;
  if (least === null) return '人已签到';
  if (signedIn >= least) return needed === null ? '已到计划人数' : '已够通知要求的人数';
  return `还差 ${least - signedIn} 人${needed === null ? '到计划人数' : '（通知要求）'}`;
}

/** Who has come, against who has to. */
export function PeopleCard({ people, isBusy, onCode, onList }: Props) {
  const least = people.needed ?? people.expected;
  const isEnough = least !== null && people.signedIn >= least;
  return (
    <View id="site-people" className={`site__panel${isEnough ? ' site__panel--done' : ''}`}>
      <View className="site__people">
        <View className="site__big tabular">
          {people.signedIn}
          {least === null ? null : <View className="site__of">/{least}</View>}
        </View>
        <View>
          <View className="site__label">签到</View>
          <View className="site__state">{wordsOf(people)}</View>
        </View>
      </View>
      <View className="site__pair">
        <Button id="show-code" kind="secondary" loading={isBusy} onClick={onCode}>
          签到码
        </Button>
        <Button id="open-list" kind="quiet" onClick={onList}>
          签到名单
        </Button>
      </View>
    </View>
  );
}
