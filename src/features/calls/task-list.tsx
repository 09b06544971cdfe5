import type { ReadingCategory } from '@domain/call/reading';
import { formatDate } from '@domain/time';
import { View } from '@tarojs/components';
import { Card, type Tone } from '@/components';
import { minimumWords } from './minimum-words';
import { type Point, PointList, sourceWords } from './point-list';
import './detail.scss';

type Task = ReadingCategory['tasks'][number];

export const completionWords = ({ dueOn, precision }: ReadingCategory['completion']): string | null => {
  if (!dueOn) return null;
  // A month is kept as a month: the notice names no day.
  return precision === 'month'
    ? `${dueOn.slice(0, 4)}年${Number(dueOn.slice(5, 7))}月底前`
    : `${formatDate(dueOn, { year: true })}前`;
};

const pointOf = (task: Task): Point => ({
  id: task.id,
  text: task.title,
  tags: [
    ...(task.requiredTitle ? [{ tone: 'warn' as Tone, text: `活动名称须含“${task.requiredTitle}”` }] : []),
    ...minimumWords(task.minimum).map((text) => ({ tone: 'neutral' as Tone, text })),
  ],
  note: sourceWords(task.source),
});

/** Tasks of the same tracks together, in the notice's order; no heading where they bind every track. */
function byTracks({ tasks, tracks }: ReadingCategory): { heading: string | null; tasks: Task[] }[] {
  const groups = new Map<string, { heading: string | null; tasks: Task[] }>();
  for (const task of tasks) {
    const bound = tracks.filter(({ code }) => task.trackCodes.includes(code)).map(({ name }) => name);
    const heading = bound.length > 0 && bound.length < tracks.length ? bound.join('、') : null;
    const group = groups.get(heading ?? '') ?? { heading, tasks: [] };
    group.tasks.push(task);
    groups.set(heading ?? '', group);
  }
  return [...groups.values()];
}

/** What has to be done, with the numbers and the names that will be checked at acceptance. */
export function TaskList({ category }: { category: ReadingCategory }) {
  if (category.tasks.length === 0) return null;
  return (
    <Card title="要做什么" extra={completionWords(category.completion)}>
      {byTracks(category).map((group) => (
        <View key={group.heading ?? ''} className="detail__group">
          {group.heading ? <View className="detail__group-head">{group.heading}</View> : null}
          <PointList points={group.tasks.map(pointOf)} />
        </View>
      ))}
    </Card>
  );
}
