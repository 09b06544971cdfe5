import type { QualificationRecord } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card } from '@/components';
import { peekKept } from '@/lib/use-kept';
import { QualificationForm, qualificationDraftOf } from './qualification-form';
import { QualificationRow } from './qualification-row';
import './index.scss';

interface Props {
  organizationId: string;
  qualifications: readonly QualificationRecord[];
  mayAdd: boolean;
  isOfficer: boolean;
}

export function QualificationCard({ organizationId, qualifications, mayAdd, isOfficer }: Props) {
  const [isAdding, setAdding] = useState(() => mayAdd && peekKept(qualificationDraftOf(organizationId)) !== null);
  return (
    <Card id="qualifications" title="资质">
      {qualifications.length === 0 ? (
        <View className="organization__note">还没有资质。有的项目要求等级评估、综合能力评价等，提交后由科协核实。</View>
      ) : null}
      {qualifications.map((qualification) => (
        <QualificationRow
          key={qualification.id}
          organizationId={organizationId}
          qualification={qualification}
          isOfficer={isOfficer}
          mayAdd={mayAdd}
        />
      ))}
      {isAdding ? <QualificationForm organizationId={organizationId} onDone={() => setAdding(false)} /> : null}
      {mayAdd && !isAdding ? (
        <View className="organization__actions">
          <Button id="add-qualification" kind="secondary" onClick={() => setAdding(true)}>
            添加资质
          </Button>
        </View>
      ) : null}
    </Card>
  );
}
