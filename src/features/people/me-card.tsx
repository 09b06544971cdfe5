import { organizationKindWords } from '@domain/call/words';
import type { ActionOutput } from '@domain/contracts';
import { View } from '@tarojs/components';
import { Card, Cell, Empty, Tag } from '@/components';
import './index.scss';

type Me = ActionOutput<'me.get'>;

function roleWord(person: NonNullable<Me['person']>): string {
  if (person.officerOf !== null) return '科协工作人员';
  if (person.isExpert) return '评审专家';
  const [first] = person.memberships;
  return first
    ? { contact_person: '项目联系人', leader: '项目负责人', staff: '单位工作人员' }[first.role]
    : '未加入单位';
}

export function MeCard({ person, organizations }: Me) {
  if (!person) {
    return <Empty title="还没有登记" text="请联系本单位项目联系人或发布通知的科协，登记后即可申报和查看进度。" />;
  }
  return (
    <Card id="me" title={person.name} extra={<Tag tone="brand">{roleWord(person)}</Tag>}>
      {person.phone ? <View className="me__note">{person.phone}</View> : null}
      {person.officerOf ? <View className="me__note">{person.officerOf}</View> : null}
      {organizations.map((organization) => (
        <Cell
          key={organization.id}
          title={organization.name}
          note={[organization.region, ...organization.kinds.map((kind) => organizationKindWords[kind])].join(' · ')}
          extra={organization.approvedAt ? <Tag tone="ok">已审核</Tag> : <Tag tone="warn">待审核</Tag>}
        />
      ))}
    </Card>
  );
}
