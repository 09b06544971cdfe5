/** What a project asks of its contact person now: work list, overview and reminders say it in these words. */
import type { ChecklistEntry } from './checklist';
import { nextEntry } from './entries';
import { endedStatuses, handedInStatuses, projectStatusWords, returnedStatuses } from './lifecycle';
import type { Project } from './schema';

export interface ProjectAsk {
  /** What to do, as a button says it; null when the other side is to move, or it is over. */
  action: string | null;
  /** Where it stands, in one sentence. */
  detail: string;
  /** The page on which it is done or seen. */
  page: 'project' | 'checklist';
}

interface Asking extends Pick<Project, 'status' | 'contract' | 'funding'> {
  /** See missingEntries. */
  missing: readonly ChecklistEntry[];
}

const waiting: Partial<Record<Project['status'], string>> = {
  acceptance_submitted: '验收材料已提交，等待科协审核',
  results_submitted: '活动成果已提交，等待科协审核',
  expert_review: '活动成果正在专家评审',
  publicity: '评审结果公示中',
  awarded: '已获资助，等待拨付',
  paid: '资助已拨付，等待结题',
};

export function projectAsk({ status, contract, funding, missing }: Asking): ProjectAsk {
  if (endedStatuses.has(status)) return { action: null, detail: projectStatusWords[status], page: 'project' };
  const waits = waiting[status];
  if (waits) return { action: null, detail: waits, page: handedInStatuses.has(status) ? 'checklist' : 'project' };
  if (status === 'contracting' && contract.signedOn === null) {
    return { action: '签订项目合同书', detail: '已立项；签订合同、上传扫描件后拨付经费', page: 'project' };
  }
  const materials = funding === 'afterwards' ? '活动成果' : '验收材料';
  const next = nextEntry(missing);
  if (!next) {
    const action = returnedStatuses.has(status) ? '改好了，重新提交' : `提交${materials}`;
    return { action, detail: `${materials}已齐`, page: 'checklist' };
  }
  const left = `${materials}还差 ${missing.length} 项`;
  const detail = returnedStatuses.has(status) ? `${materials}被退回，还差 ${missing.length} 项` : left;
  return { action: `去补：${next.item.title}`, detail, page: 'checklist' };
}
