import { planActivity } from '@domain/contracts/activities/plan-activity';
import { useState } from 'react';
import { Button, NoticeBar, Page } from '@/components';
import { toAppError } from '@/lib/api-client';
import { confirm, tell } from '@/lib/feedback';
import { goBack, replaceWith } from '@/lib/navigate';
import { newId } from '@/lib/new-id';
import { runAction } from '@/lib/use-action';
import { useKept } from '@/lib/use-kept';
import { KeptNotice } from './kept-notice';
import { PlanChecks, requirementsOfValue } from './plan-checks';
import { PlanFields } from './plan-fields';
import { newPlan, type PlanValue, planOf, toPlan } from './plan-value';
import type { Overview, ShownActivity } from './use-activities';
import { useWrite } from './use-write';

interface Props {
  overview: Overview;
  /** Null for a new one. */
  activity: ShownActivity | null;
  taskId: string | undefined;
}

export function PlanForm({ overview, activity, taskId }: Props) {
  const projectId = overview.project.id;
  const kept = useKept<PlanValue>(
    `activity-plan:${projectId}:${activity?.id ?? 'new'}`,
    activity ? planOf(activity) : newPlan(overview, taskId),
  );
  const { value, change, forget } = kept;
  const { isBusy, problems, write } = useWrite();
  const [isUndated, setUndated] = useState(false);

  const send = async () => {
    const changed = activity ? { id: activity.id, version: value.version ?? activity.version } : null;
    try {
      return await runAction(planActivity, { projectId, key: value.key, plan: toPlan(value), change: changed });
    } catch (error) {
      // She was told; when she saves once more, it is over what she has then seen.
      if (toAppError(error).code === 'VERSION_CONFLICT') change({ version: null, key: newId() });
      throw error;
    }
  };
  const save = async () => {
    setUndated(value.startOn === '');
    if (value.startOn === '') return tell('请选择日期');
    const unmet = requirementsOfValue(overview, value).filter(({ isMet }) => !isMet);
    const warning = `${unmet.map(({ missing }) => missing).join('；')}。可以先保存，举办前补上。`;
    if (unmet.length > 0 && !(await confirm('还不合通知要求', warning, '先保存'))) return;
    const answer = await write(send, activity ? '已修改，日期已重新推算' : '已安排');
    if (!answer) return;
    forget();
    if (activity) await goBack();
    else await replaceWith('activity', { id: projectId, activityId: answer.activity.id });
  };

  return (
    <Page
      footer={
        <Button id="save-plan" loading={isBusy} onClick={() => void save()}>
          {activity ? '保存修改' : '保存安排'}
        </Button>
      }
    >
      <KeptNotice wasKept={kept.wasKept} onForget={forget} />
      {overview.refusal ? <NoticeBar tone="warn">{overview.refusal}</NoticeBar> : null}
      <PlanFields
        overview={overview}
        value={value}
        problems={isUndated ? { startsAt: '请选择日期' } : problems}
        onChange={change}
      />
      <PlanChecks overview={overview} value={value} />
    </Page>
  );
}
