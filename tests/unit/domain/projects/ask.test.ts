import { deriveChecklist } from '@domain/acceptance/derive-checklist';
import { projectAsk } from '@domain/projects/ask';
import { missingEntries } from '@domain/projects/checklist';
import { collectingStatuses, endedStatuses, projectStatuses } from '@domain/projects/lifecycle';
import type { Project } from '@domain/projects/schema';
import { facts, paper, rules } from '../acceptance/support';

const items = [paper({ title: '经费决算报告' }), paper({ id: 'list', title: '专家名单' })];
const missing = missingEntries(deriveChecklist(rules(items), facts()));

type Asking = Parameters<typeof projectAsk>[0];
const asking = (status: Project['status'], over: Partial<Asking> = {}): Asking => ({
  status,
  funding: 'advance',
  contract: { signedOn: '2026-06-01', fundedOn: null, fundedYuan: null },
  missing,
  ...over,
});
const unsigned = { contract: { signedOn: null, fundedOn: null, fundedYuan: null } };

it('the contract comes first of all, then what is missing', () => {
  expect(projectAsk(asking('contracting', unsigned))).toEqual({
    action: '签订项目合同书',
    detail: '已立项；签订合同、上传扫描件后拨付经费',
    page: 'project',
  });
  expect(projectAsk(asking('contracting'))).toEqual({
    action: '去补：经费决算报告',
    detail: '验收材料还差 2 项',
    page: 'checklist',
  });
});

it('speaks of results where the money comes afterwards, and of a return as one', () => {
  expect(projectAsk(asking('carrying_out', { funding: 'afterwards', ...unsigned })).detail).toBe('活动成果还差 2 项');
  expect(projectAsk(asking('acceptance_returned')).detail).toBe('验收材料被退回，还差 2 项');
});

it('what is complete is to be handed in', () => {
  expect(projectAsk(asking('extended', { missing: [] }))).toEqual({
    action: '提交验收材料',
    detail: '验收材料已齐',
    page: 'checklist',
  });
  expect(projectAsk(asking('results_returned', { funding: 'afterwards', missing: [] })).action).toBe(
    '改好了，重新提交',
  );
});

it('asks exactly while she collects, and always says where it stands', () => {
  for (const status of projectStatuses) {
    const { action, detail } = projectAsk(asking(status));
    expect([status, action !== null]).toEqual([status, collectingStatuses.has(status)]);
    expect(detail).not.toBe('');
    if (endedStatuses.has(status)) expect(action).toBeNull();
  }
});
