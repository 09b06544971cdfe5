import { rescueMember } from '@domain/contracts/members/rescue-member';
import type { Member } from '@domain/people/schema';
import { runAction } from '@/lib/use-action';
import { ReasonForm } from './reason-form';

/** The officer gives the organization another contact person, with the reason. */
export function RescueForm({ organizationId, member: { id, name } }: { organizationId: string; member: Member }) {
  return (
    <ReasonForm
      id={`rescue-${id}`}
      about={organizationId}
      label="更换为项目联系人"
      help="仅在原联系人离开或更换微信号时使用；原联系人将退出本单位，并看到原因"
      done={`项目联系人已更换为${name}`}
      onSubmit={(reason) => runAction(rescueMember, { organizationId, toMemberId: id, reason })}
    />
  );
}
