import { approveMember } from '@domain/contracts/members/approve-member';
import { declineMember } from '@domain/contracts/members/decline-member';
import { View } from '@tarojs/components';
import { Button } from '@/components';
import { runAction } from '@/lib/use-action';
import type { MemberRowProps } from './member-row-props';
import { ReasonForm } from './reason-form';
import { RescueForm } from './rescue-form';
import { useHandOver } from './use-hand-over';
import { useWrite } from './use-write';
import './index.scss';

/** What may be answered to somebody who asks to join. */
export function RequestActions({ organizationId, member, hasContact, isContact, isOfficer }: MemberRowProps) {
  const { id, name, role } = member;
  const { isBusy, write } = useWrite();
  const { isBusy: isHandingOver, handOver } = useHandOver(organizationId, member);
  /** A request for the contact person's place is granted by giving it up. */
  const succeeds = role === 'contact_person' && hasContact;
  return (
    <>
      {succeeds ? null : (
        <Button
          id={`approve-${id}`}
          loading={isBusy}
          onClick={() =>
            void write(() => runAction(approveMember, { organizationId, memberId: id }), `已同意${name}加入`)
          }
        >
          同意加入
        </Button>
      )}
      {succeeds && isContact ? (
        <Button id={`hand-over-${id}`} kind="secondary" loading={isHandingOver} onClick={() => void handOver()}>
          移交项目联系人
        </Button>
      ) : null}
      <View className="organization__choices">
        {succeeds && isOfficer && !isContact ? <RescueForm organizationId={organizationId} member={member} /> : null}
        <ReasonForm
          id={`decline-${id}`}
          about={organizationId}
          label="不同意"
          help="对方会看到"
          done="已通知对方"
          onSubmit={(reason) => runAction(declineMember, { organizationId, memberId: id, reason })}
        />
      </View>
    </>
  );
}
