import type { OrganizationSummary } from '@domain/people/schema';
import { organizationStatusWords } from '@domain/people/words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Tag } from '@/components';
import { JoinForm } from './join-form';
import { kindsInWords, statusTones } from './organization-words';
import './index.scss';

/** An organization that may be one's own. */
export function OrganizationOption({ organization }: { organization: OrganizationSummary }) {
  const { id, name, formerNames, kinds, region, status } = organization;
  const [isJoining, setJoining] = useState(false);
  return (
    <Card
      id={`organization-${id}`}
      title={name}
      extra={<Tag tone={statusTones[status]}>{organizationStatusWords[status]}</Tag>}
    >
      <View className="organization__note">{`${region} · ${kindsInWords(kinds)}`}</View>
      {formerNames.length > 0 ? <View className="organization__note">曾用名：{formerNames.join('、')}</View> : null}
      {isJoining ? (
        <JoinForm organization={organization} />
      ) : (
        <View className="organization__actions">
          <Button id={`join-${id}`} kind="secondary" onClick={() => setJoining(true)}>
            加入它
          </Button>
        </View>
      )}
    </Card>
  );
}
