import { Card, Cell } from '@/components';
import { goTo } from '@/lib/navigate';

/** From the checklist to what else there is of the project. */
export function ProjectLinks({ projectId }: { projectId: string }) {
  return (
    <Card>
      <Cell
        id="open-activities"
        title="活动"
        note="安排、备案、记录，看每项任务还差什么"
        onClick={() => void goTo('activities', { id: projectId })}
      />
      <Cell
        id="open-project"
        title="项目概览"
        note="合同、经费、日期、变更与延期、操作记录"
        onClick={() => void goTo('project', { id: projectId })}
      />
    </Card>
  );
}
