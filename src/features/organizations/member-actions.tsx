import { leaveOrganization } from '@domain/contracts/members/leave-organization';
import { removeMember } from '@domain/contracts/members/remove-member';
import { View } from '@tarojs/components';
import { Button } from '@/components';
import { confirm } from '@/lib/feedback';
import { goTo } from '@/lib/navigate';
import { runAction } from '@/lib/use-action';
import type { MemberRowProps } from './member-row-props';
import { ReasonForm } from './reason-form';
import { RescueForm } from './rescue-form';
import { useHandOver } from './use-hand-over';
import { useWrite } from './use-write';
import './index.scss';

/** What a member may do for herself, and what those who decide about members may do. */
export function MemberActions({ organizationId, member, isContact, isOfficer }: MemberRowProps) {
  const { id, name, role, isMe } = member;
  const { isBusy, handOver } = useHandOver(organizationId, member);
  // Her place is given up by handing over only.
  if (role === 'contact_person') return null;
  if (isMe) return <Leaving organizationId={organizationId} />;
  if (!isContact && !isOfficer) return null;
  return (
    <View className="organization__choices">
      {isContact ? (
        <Button id={`hand-over-${id}`} kind="quiet" size="small" loading={isBusy} onClick={() => void handOver()}>
          移交项目联系人
        </Button>
      ) : (
        <RescueForm organizationId={organizationId} member={member} />
      )}
      <ReasonForm
        id={`remove-${id}`}
        about={organizationId}
        label="移出单位"
        help={`${name}会看到`}
        done={`已将${name}移出单位`}
        onSubmit={(reason) => runAction(removeMember, { organizationId, memberId: id, reason })}
      />
    </View>
  );
}

function Leaving({ organizationId }: { organizationId: string }) {
  const { isBusy, write } = useWrite();
  const leave = async () => {
    const consequence = '退出后看不到本单位的资料；需要时可再申请加入。';
    if (!(await confirm('退出本单位？', consequence, '退出'))) return;
    // This page is closed to her from now on.
    if (await write(() => runAction(leaveOrganization, { organizationId }), '已退出本单位')) await goTo('me');
  };
  return (
    <View className="organization__choices">
      <Button id="leave-organization" kind="quiet" size="small" loading={isBusy} onClick={() => void leave()}>
        退出本单位
      </Button>
    </View>
  );
}
