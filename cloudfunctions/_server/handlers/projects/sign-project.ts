import { CONTRACT_SLOT, countId } from '@domain/files/slots';
import { signProblem } from '@domain/projects/contract-step';
import { formatDate } from '@domain/time';
import type { Handler } from '../../context';
import { fileCountOf, type ProjectDocument } from '../../repositories/projects';
import { changeProject } from './change-project';
import { requireAllowed, requireNoProblem } from './require';

function refusal({ funding, status, evidenceCounts }: ProjectDocument): string | null {
  if (funding === 'afterwards') return '后补助项目不签合同书';
  if (status !== 'contracting') return '经费已经拨付，合同不能再改；如有问题请联系科协';
  return fileCountOf(evidenceCounts, countId(CONTRACT_SLOT)) > 0 ? null : '请先上传签字盖章的合同书，再登记日期';
}

export const signProject: Handler<'projects.sign'> = async (context, { id, signedOn }) => {
  const { contract } = await changeProject(context, id, 'contact_person', (project) => {
    if (project.contract.signedOn === signedOn) return null;
    requireAllowed(refusal(project));
    requireNoProblem(signProblem(signedOn, context.now));
    const isCorrected = project.contract.signedOn !== null;
    const words = isCorrected ? '更正了合同签订日期' : '签订了项目合同书';
    return {
      changes: { contract: { ...project.contract, signedOn } },
      text: `${words}（${formatDate(signedOn, { year: true })}）`,
    };
  });
  return { contract };
};
