import { formatYuan } from '@domain/money';
import { recoverableYuan } from '@domain/projects/contract-step';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { changeProject } from './change-project';
import { requireNext, requireWithin } from './require';

export const terminateProject: Handler<'projects.terminate'> = async (context, { id, reason, recoveredYuan }) => {
  const { status } = await changeProject(context, id, 'officer', (project) => {
    const { outcome } = project;
    if (outcome?.result === 'terminated' && outcome.comment === reason && outcome.recoveredYuan === recoveredYuan) {
      return null;
    }
    const next = requireNext(project, 'terminate');
    const most = recoverableYuan(project);
    requireWithin(recoveredYuan > most ? `追回金额不能超过已拨付的 ${formatYuan(most)}，请改小后再试` : null);
    const back = recoveredYuan > 0 ? `追回经费 ${formatYuan(recoveredYuan)}` : '不追回经费';
    return {
      changes: {
        status: next,
        outcome: { result: 'terminated', at: toInstant(context.now), comment: reason, recoveredYuan },
      },
      text: `终止项目，${back}。原因：${reason}`,
      news: { kind: 'terminate', reason, recoveredYuan },
    };
  });
  return { status };
};
