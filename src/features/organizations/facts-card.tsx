import { isUnderReview } from '@domain/people/organization-review';
import type { Organization } from '@domain/people/schema';
import { organizationStatusWords } from '@domain/people/words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Cell, NoticeBar, Tag } from '@/components';
import { peekKept } from '@/lib/use-kept';
import { correctionOf, EditFacts } from './edit-facts';
import { kindsInWords, statusTones } from './organization-words';
import { ProposedFacts } from './proposed-facts';
import './index.scss';

function notice({ status, proposed, returnedReason }: Organization): { tone: 'info' | 'bad'; text: string } | null {
  if (returnedReason) return { tone: 'bad', text: `科协退回：${returnedReason}` };
  if (status === 'pending') return { tone: 'info', text: '等待科协审核，通过后即可申报；结果在“消息”里通知。' };
  return proposed ? { tone: 'info', text: '新的名称或类别等待科协审核，审核前仍按原来的申报。' } : null;
}

interface Props {
  organization: Organization;
  mayEdit: boolean;
  /** What waits for a decision is shown with the decision. */
  isOfficer: boolean;
}

/** Who the organization is and how its review stands. */
export function FactsCard({ organization, mayEdit, isOfficer }: Props) {
  const [isEditing, setEditing] = useState(() => mayEdit && peekKept(correctionOf(organization)) !== null);
  const { name, status, kinds, region, issuerName, address, formerNames } = organization;
  const isDecidedBelow = isOfficer && isUnderReview(organization);
  const said = isDecidedBelow ? null : notice(organization);
  if (isEditing) return <EditFacts organization={organization} onDone={() => setEditing(false)} />;
  return (
    <Card
      id="organization"
      title={name}
      extra={<Tag tone={statusTones[status]}>{organizationStatusWords[status]}</Tag>}
    >
      {said ? <NoticeBar tone={said.tone}>{said.text}</NoticeBar> : null}
      {isDecidedBelow ? null : <ProposedFacts {...organization} />}
      <Cell title={kindsInWords(kinds)} note="单位类别" />
      <Cell title={issuerName} note={`受理科协 · ${region}`} />
      {address ? <Cell title={address} note="地址" /> : null}
      {formerNames.length > 0 ? <Cell title={formerNames.join('、')} note="曾用名" /> : null}
      {mayEdit ? (
        <View className="organization__actions">
          <Button
            id="edit-organization"
            kind={status === 'returned' ? 'primary' : 'secondary'}
            onClick={() => setEditing(true)}
          >
            修改单位资料
          </Button>
        </View>
      ) : null}
    </Card>
  );
}
