import type { ActivityMark } from '@domain/activities/schema';
import { Picker, Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { openActivities } from './activities';
import './index.scss';

interface Props {
  id: string;
  activities: readonly ActivityMark[];
  value: string | null;
  onChange(activityId: string | null): void;
}

const NONE = '不属于某次活动';

/** Which activity a photograph shows. Nothing is asked where none is planned. */
export function ActivityChoice({ id, activities, value, onChange }: Props) {
  const open = openActivities(activities);
  if (open.length === 0) return null;
  const titles = [...open.map(({ title }) => title), NONE];
  const at = open.findIndex((activity) => activity.id === value);
  return (
    <Picker
      id={id}
      mode="selector"
      range={titles}
      value={at < 0 ? open.length : at}
      onChange={(event) => onChange(open[Number(event.detail.value)]?.id ?? null)}
    >
      <View className="taking__activity" ariaRole="button">
        <Text className="taking__activity-label">所属活动</Text>
        <Text className="taking__activity-title">{titles[at < 0 ? open.length : at]}</Text>
        <Icon name="chevron-down" size={20} />
      </View>
    </Picker>
  );
}
