import { endedStatuses, type ProjectStatus } from '@domain/projects/lifecycle';

/** Why nothing can be handed in at this stage, and what comes first. */
export function submitRefusal(status: ProjectStatus): string {
  if (endedStatuses.has(status)) return '项目已经结束，不用再提交';
  if (status === 'contracting') return '项目还没有签订合同、拨付经费，办完后才能提交验收材料';
  return '材料已经提交，请等科协审核；退回后可以改好再提交';
}
