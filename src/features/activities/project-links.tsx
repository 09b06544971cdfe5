import { Card, Cell } from '@/components';
import { goTo } from '@/lib/navigate';

/** From other pages of the project to its activities. */
export function ActivitiesCell({ projectId }: { projectId: string }) {
  return (
    <Card>
      <Cell
        id="open-activities"
        title="活动"
        note="安排、备案、记录，看每项任务还差什么"
        onClick={() => void goTo('activities', { id: projectId })}
      />
    </Card>
  );
}
