import type { TaskProgress } from '@domain/acceptance/schema';
import { View } from '@tarojs/components';
import { Cell, Fold, Tag } from '@/components';
import '../index.scss';

/** The category's tasks against what was recorded; what the notice does not count is listed without a verdict. */
export function TaskList({ tasks }: { tasks: readonly TaskProgress[] }) {
  return (
    <View>
      {tasks.map(({ taskId, title, source, state, missing }) => (
        <Cell
          key={taskId}
          title={title}
          note={
            <>
              {missing ? <View className="checklist__comment">{missing}</View> : null}
              <View className="checklist__source">依据 {source}</View>
            </>
          }
          extra={state === 'none' ? null : <Tag tone={state === 'met' ? 'ok' : 'warn'}>{taskWord[state]}</Tag>}
        />
      ))}
    </View>
  );
}

const taskWord = { met: '已达到', unmet: '未达到' } as const;

/** `2 项未达到`, `3 项已达到`, or that nothing is counted. */
export function tasksWords(tasks: readonly TaskProgress[]): string {
  const count = (state: TaskProgress['state']) => tasks.filter((task) => task.state === state).length;
  if (count('unmet') > 0) return `${count('unmet')} 项未达到`;
  return count('met') > 0 ? `${count('met')} 项已达到` : '没有数量要求';
}

export function TasksFold({ tasks }: { tasks: readonly TaskProgress[] }) {
  if (tasks.length === 0) return null;
  return (
    <Fold id="tasks" title="任务完成情况" extra={tasksWords(tasks)}>
      <TaskList tasks={tasks} />
    </Fold>
  );
}
