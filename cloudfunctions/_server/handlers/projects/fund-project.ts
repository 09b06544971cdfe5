import { CONTRACT_SLOT, countId } from '@domain/files/slots';
import { formatYuan } from '@domain/money';
import { aboveGrant, fundProblem } from '@domain/projects/contract-step';
import { projectEvent } from '@domain/projects/lifecycle';
import { formatDate } from '@domain/time';
import type { Handler } from '../../context';
import { fileCountOf, type ProjectDocument } from '../../repositories/projects';
import { changeProject } from './change-project';
import { requireAllowed, requireNext, requireNoProblem, requireWithin } from './require';

function refusal({ contract, evidenceCounts }: ProjectDocument): string | null {
  if (contract.signedOn === null) return '项目联系人还没有登记合同签订日期，签订后才能拨款';
  return fileCountOf(evidenceCounts, countId(CONTRACT_SLOT)) > 0 ? null : '合同书还没有上传，请联系项目联系人补传';
}

export const fundProject: Handler<'projects.fund'> = async (context, { id, fundedOn, fundedYuan }) => {
  const { status, contract } = await changeProject(context, id, 'officer', (project) => {
    const isFunded = project.contract.fundedOn === fundedOn && project.contract.fundedYuan === fundedYuan;
    if (isFunded) return null;
    const next = requireNext(project, 'fund');
    requireAllowed(refusal(project));
    requireNoProblem(fundProblem(project, { fundedOn }, context.now));
    requireWithin(aboveGrant(project, fundedYuan));
    return {
      changes: { status: next, contract: { ...project.contract, fundedOn, fundedYuan } },
      text: `${projectEvent(project.funding, 'fund')}：${formatYuan(fundedYuan)}（${formatDate(fundedOn, { year: true })}）`,
      news: { kind: 'fund', fundedYuan, fundedOn },
    };
  });
  return { status, contract };
};
