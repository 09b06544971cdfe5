import type { OrganizationSummary } from '@domain/people/schema';
import { organizationStatusWords } from '@domain/people/words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import { JoinForm } from './join-form';
import { kindsInWords, statusTones } from './organization-words';
import './index.scss';

/** Who looks: what she belongs to or looks after she may open. */
export interface Reader {
  mine: readonly string[];
  officerOf: string | null;
}

/** An organization that may be one's own. */
export function OrganizationOption({ organization, reader }: { organization: OrganizationSummary; reader: Reader }) {
  const { id, name, formerNames, kinds, region, issuerName, status } = organization;
  return (
    <Card
      id={`organization-${id}`}
      title={name}
      extra={<Tag tone={statusTones[status]}>{organizationStatusWords[status]}</Tag>}
    >
      <View className="organization__note">{`${region} · ${kindsInWords(kinds)}`}</View>
      {formerNames.length > 0 ? <View className="organization__note">曾用名：{formerNames.join('、')}</View> : null}
      {reader.mine.includes(id) || reader.officerOf === issuerName ? (
        <View className="organization__actions">
          <Button id={`see-${id}`} kind="secondary" onClick={() => void goTo('organization', { id })}>
            {reader.mine.includes(id) ? '已加入，查看单位资料' : '查看单位资料'}
          </Button>
        </View>
      ) : (
        <Joining organization={organization} />
      )}
    </Card>
  );
}

function Joining({ organization }: { organization: OrganizationSummary }) {
  const [isJoining, setJoining] = useState(false);
  if (isJoining) return <JoinForm organization={organization} />;
  return (
    <View className="organization__actions">
      <Button id={`join-${organization.id}`} kind="secondary" onClick={() => setJoining(true)}>
        加入它
      </Button>
    </View>
  );
}
