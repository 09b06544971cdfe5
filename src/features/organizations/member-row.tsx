import { approveMember } from '@domain/contracts/members/approve-member';
import { declineMember } from '@domain/contracts/members/decline-member';
import { handOverMember } from '@domain/contracts/members/hand-over-member';
import { rescueMember } from '@domain/contracts/members/rescue-member';
import type { Member } from '@domain/people/schema';
import { memberRoleWords } from '@domain/people/words';
import { View } from '@tarojs/components';
import { Button, Tag } from '@/components';
import { confirm } from '@/lib/feedback';
import { runAction } from '@/lib/use-action';
import { ReasonForm } from './reason-form';
import { useWrite } from './use-write';
import './index.scss';

interface Props {
  organizationId: string;
  member: Member;
  /** The organization has a contact person. */
  hasContact: boolean;
  isContact: boolean;
  isOfficer: boolean;
}

export function MemberRow({ organizationId, member, hasContact, isContact, isOfficer }: Props) {
  const { id, name, phone, role, state, isMe } = member;
  const { isBusy, write } = useWrite();
  const isRequest = state === 'requested';
  const succeeds = isRequest && role === 'contact_person' && hasContact;
  /** A request for the contact person's place is granted by giving it up. */
  const maySucceed = !isMe && (succeeds || (!isRequest && role !== 'contact_person'));
  const handOver = async () => {
    const consequence = `${name}将代表本单位，进行中的申报和项目一并转给对方；您成为单位工作人员。`;
    if (!(await confirm('移交项目联系人？', consequence, '移交'))) return;
    await write(() => runAction(handOverMember, { organizationId, toMemberId: id }), `已移交给${name}`);
  };
  return (
    <View className="organization__row" id={`member-${id}`}>
      <View className="organization__head">
        <View>{isMe ? `${name}（我）` : name}</View>
        <Tag tone={role === 'contact_person' ? 'brand' : 'neutral'}>{memberRoleWords[role]}</Tag>
      </View>
      {phone ? <View className="organization__note">{phone}</View> : null}
      {isRequest && !succeeds ? (
        <Button
          id={`approve-${id}`}
          loading={isBusy}
          onClick={() =>
            void write(() => runAction(approveMember, { organizationId, memberId: id }), `已同意${name}加入`)
          }
        >
          同意加入
        </Button>
      ) : null}
      {isContact && maySucceed ? (
        <Button id={`hand-over-${id}`} kind="quiet" size="small" loading={isBusy} onClick={() => void handOver()}>
          移交项目联系人
        </Button>
      ) : null}
      {isOfficer && !isContact && maySucceed ? (
        <ReasonForm
          id={`rescue-${id}`}
          label="更换为项目联系人"
          help="仅在原联系人离开或更换微信号时使用；原联系人将退出本单位，并看到原因"
          done={`项目联系人已更换为${name}`}
          onSubmit={(reason) => runAction(rescueMember, { organizationId, toMemberId: id, reason })}
        />
      ) : null}
      {isRequest ? (
        <ReasonForm
          id={`decline-${id}`}
          label="不同意"
          help="对方会看到"
          done="已通知对方"
          onSubmit={(reason) => runAction(declineMember, { organizationId, memberId: id, reason })}
        />
      ) : null}
    </View>
  );
}
