import { organizationKindWords } from '@domain/call/words';
import type { ActionOutput } from '@domain/contracts';
import type { OrganizationStatus } from '@domain/people/schema';
import { memberRoleWords, organizationStatusWords } from '@domain/people/words';
import { View } from '@tarojs/components';
import { Button, Card, Cell, Tag, type Tone } from '@/components';
import { goTo } from '@/lib/navigate';
import './index.scss';

type Me = ActionOutput<'me.get'>;

const statusTones: Record<OrganizationStatus, Tone> = { pending: 'warn', approved: 'ok', returned: 'bad' };

function roleWord(person: NonNullable<Me['person']>): string {
  if (person.officerOf !== null) return '科协工作人员';
  if (person.isExpert) return '评审专家';
  const [first] = person.memberships;
  return first ? memberRoleWords[first.role] : '未加入单位';
}

function organizationNote({ region, kinds, joinRequestCount }: Me['organizations'][number]): string {
  const requests = joinRequestCount > 0 ? [`${joinRequestCount} 人申请加入`] : [];
  return [...requests, region, ...kinds.map((kind) => organizationKindWords[kind])].join(' · ');
}

export function MeCard({ person, organizations }: Me) {
  const editProfile = () => void goTo('profile');
  if (!person) {
    return (
      <Card id="me" title="先填写您的姓名和电话">
        <View className="me__note">填好后即可登记或加入单位、申报和查看进度。</View>
        <View className="me__actions">
          <Button id="edit-profile" onClick={editProfile}>
            填写姓名和电话
          </Button>
        </View>
      </Card>
    );
  }
  return (
    <Card id="me" title={person.name} extra={<Tag tone="brand">{roleWord(person)}</Tag>}>
      {person.phone ? <View className="me__note">{person.phone}</View> : null}
      {person.officerOf ? <View className="me__note">{person.officerOf}</View> : null}
      {organizations.map((organization) => (
        <Cell
          key={organization.id}
          id={`open-${organization.id}`}
          title={organization.name}
          note={organizationNote(organization)}
          extra={<Tag tone={statusTones[organization.status]}>{organizationStatusWords[organization.status]}</Tag>}
          onClick={() => void goTo('organization', { id: organization.id })}
        />
      ))}
      {person.joinRequests.map(({ memberId, organizationName, role, state, reason }) => (
        <Cell
          key={memberId}
          title={organizationName}
          note={reason ? `没有同意：${reason}` : `申请以${memberRoleWords[role]}身份加入`}
          extra={state === 'requested' ? <Tag tone="warn">待同意</Tag> : <Tag tone="bad">未通过</Tag>}
        />
      ))}
      {person.officerOf === null ? (
        <Cell
          id="find-organization"
          title="登记或加入单位"
          note={organizations.length === 0 ? '代表单位申报前先办这一步' : '再加一家'}
          onClick={() => void goTo('findOrganization')}
        />
      ) : null}
      <View className="me__actions">
        <Button id="edit-profile" kind="quiet" size="small" onClick={editProfile}>
          修改姓名和电话
        </Button>
      </View>
    </Card>
  );
}
