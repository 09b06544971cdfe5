import type { Manifest } from '@domain/acceptance/schema';
import { View } from '@tarojs/components';
import { Card, Cell } from '@/components';
import { TaskList, tasksWords } from '../checklist/tasks-fold';
import { fenWords, numbered } from '../submit/expenses';
import './index.scss';

/** What went with the files: how far the tasks got, and what was spent. */
export function SubmittedFacts({ manifest }: { manifest: Manifest }) {
  const { tasks, unmetReason, expenses } = manifest;
  const counted = tasks.filter(({ state }) => state !== 'none');
  return (
    <>
      {counted.length > 0 ? (
        <Card id="submitted-tasks" title="任务完成情况" extra={tasksWords(tasks)}>
          {unmetReason ? <View className="review__said">没有达到的原因：{unmetReason}</View> : null}
          <TaskList tasks={counted} />
        </Card>
      ) : null}
      {expenses.length > 0 ? (
        <Card
          id="submitted-expenses"
          title="支出明细"
          extra={`合计 ${fenWords(expenses.reduce((sum, { fen }) => sum + fen, 0))}`}
        >
          {numbered(expenses).map(({ key, item, fen }) => (
            <Cell key={key} title={item} extra={fenWords(fen)} />
          ))}
        </Card>
      ) : null}
    </>
  );
}
