import { memberRoleWords } from '@domain/people/words';
import { formatDate, toDate, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { Tag } from '@/components';
import { MemberActions } from './member-actions';
import type { MemberRowProps } from './member-row-props';
import { RequestActions } from './request-actions';
import './index.scss';

export function MemberRow(props: MemberRowProps) {
  const { id, name, phone, role, state, isMe, since } = props.member;
  const date = formatDate(toDate(toMs(since)), { year: true });
  const isRequest = state === 'requested';
  return (
    <View className="organization__row" id={`member-${id}`}>
      <View className="organization__head">
        <View className="organization__name">{isMe ? `${name}（我）` : name}</View>
        <Tag tone={role === 'contact_person' ? 'brand' : 'neutral'}>{memberRoleWords[role]}</Tag>
      </View>
      <View className="organization__note">
        {[phone, isRequest ? `${date}申请` : `${date}起`].filter(Boolean).join(' · ')}
      </View>
      {isRequest ? <RequestActions {...props} /> : <MemberActions {...props} />}
    </View>
  );
}
