import { handOverMember } from '@domain/contracts/members/hand-over-member';
import type { Member } from '@domain/people/schema';
import { confirm } from '@/lib/feedback';
import { runAction } from '@/lib/use-action';
import { useWrite } from './use-write';

/** Giving the contact person's place to a member, or to somebody who asks for it. */
export function useHandOver(organizationId: string, { id, name }: Member) {
  const { isBusy, write } = useWrite();
  const handOver = async () => {
    const consequence = `${name}将代表本单位，进行中的申报和项目一并转给对方；您成为单位工作人员。`;
    if (!(await confirm('移交项目联系人？', consequence, '移交'))) return;
    await write(() => runAction(handOverMember, { organizationId, toMemberId: id }), `已移交给${name}`);
  };
  return { isBusy, handOver };
}
