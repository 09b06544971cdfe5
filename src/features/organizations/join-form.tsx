import { joinOrganization } from '@domain/contracts/organizations/join-organization';
import { type MemberRole, memberRoles, type OrganizationSummary } from '@domain/people/schema';
import { memberRoleWords } from '@domain/people/words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, ChoiceList, Field } from '@/components';
import { explain } from '@/lib/feedback';
import { goTo, replaceWith } from '@/lib/navigate';
import { newId } from '@/lib/new-id';
import { runAction } from '@/lib/use-action';
import { useWrite } from './use-write';
import './index.scss';

const notes: Record<MemberRole, string> = {
  contact_person: '代表单位申报、办理项目；已有联系人时须由对方移交或由科协更换',
  leader: '主持项目，可查看单位资料和能申报的项目',
  staff: '协助办理，可查看单位资料和能申报的项目',
};
const options = memberRoles.map((role) => ({ value: role, label: memberRoleWords[role], note: notes[role] }));

export function JoinForm({ organization: { id, name } }: { organization: OrganizationSummary }) {
  const [role, setRole] = useState<MemberRole>('staff');
  const [key, setKey] = useState(newId);
  const { isBusy, write } = useWrite();
  const join = async () => {
    const joined = await write(() => runAction(joinOrganization, { organizationId: id, role, key }));
    if (!joined) return;
    if (joined.state === 'active') return replaceWith('organization', { id });
    await explain('已提交申请', `由“${name}”的项目联系人或科协同意后，您会在“消息”里收到结果。`);
    await goTo('me');
  };
  return (
    <View>
      <Field label="您在这家单位的角色">
        <ChoiceList
          id={`role-${id}`}
          options={options}
          value={[role]}
          onChange={([picked]) => {
            setRole(picked as MemberRole);
            setKey(newId());
          }}
        />
      </Field>
      <Button id={`join-${id}-confirm`} loading={isBusy} onClick={() => void join()}>
        提交加入申请
      </Button>
    </View>
  );
}
