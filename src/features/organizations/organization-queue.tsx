import type { ActionOutput } from '@domain/contracts';
import type { OrganizationStatus } from '@domain/people/schema';
import { organizationStatusWords } from '@domain/people/words';
import { View } from '@tarojs/components';
import { Card, Cell, Empty, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import { kindsInWords, statusTones } from './organization-words';

type Waiting = ActionOutput<'organizations.queue'>['organizations'][number];

function tasksInWords({ tasks, proposed, sanctionCount }: Waiting): string {
  return [
    tasks.review ? (proposed ? '资料变更待审核' : '登记待审核') : null,
    tasks.qualifications > 0 ? `${tasks.qualifications} 项资质待核实` : null,
    tasks.joinRequests > 0 ? `${tasks.joinRequests} 份加入申请` : null,
    sanctionCount > 0 ? `有 ${sanctionCount} 项违规处理` : null,
  ]
    .filter((words) => words !== null)
    .join(' · ');
}

/** Who waits longest comes first. */
export function OrganizationQueue({ organizations }: ActionOutput<'organizations.queue'>) {
  if (organizations.length === 0) {
    return <Empty title="没有待处理的单位" text="单位登记、修改资料或提交资质后会出现在这里。" />;
  }
  return (
    <Card title={`待处理 ${organizations.length} 家`}>
      {organizations.map((organization) => (
        <Cell
          key={organization.id}
          id={`review-${organization.id}`}
          title={organization.name}
          note={
            <>
              <View>{tasksInWords(organization)}</View>
              <View>{kindsInWords(organization.kinds)}</View>
            </>
          }
          extra={<Standing status={organization.status} />}
          onClick={() => void goTo('organization', { id: organization.id })}
        />
      ))}
    </Card>
  );
}

/** That it is approved says nothing about what waits. */
function Standing({ status }: { status: OrganizationStatus }) {
  return status === 'approved' ? null : <Tag tone={statusTones[status]}>{organizationStatusWords[status]}</Tag>;
}
