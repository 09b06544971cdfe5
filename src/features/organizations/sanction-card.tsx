import { isInForce, type SanctionRecord } from '@domain/people/sanctions';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card } from '@/components';
import { serverNow } from '@/lib/server-clock';
import { peekKept } from '@/lib/use-kept';
import { SanctionForm, sanctionDraftOf } from './sanction-form';
import { SanctionRow } from './sanction-row';
import './index.scss';

interface Props {
  organizationId: string;
  sanctions: readonly SanctionRecord[];
  isOfficer: boolean;
}

/** What the association found, for its own people and the officers; the officers record and lift it. */
export function SanctionCard({ organizationId, sanctions, isOfficer }: Props) {
  const [isAdding, setAdding] = useState(() => isOfficer && peekKept(sanctionDraftOf(organizationId)) !== null);
  if (sanctions.length === 0 && !isOfficer) return null;
  const rank = (sanction: SanctionRecord) => Number(isInForce(sanction, serverNow()));
  // What is in force comes first, then the latest.
  const rows = [...sanctions].reverse().sort((a, b) => rank(b) - rank(a));
  return (
    <Card id="sanctions" title="违规处理">
      {rows.length === 0 ? <View className="organization__note">没有记录。</View> : null}
      {rows.map((sanction) => (
        <SanctionRow key={sanction.id} organizationId={organizationId} sanction={sanction} isOfficer={isOfficer} />
      ))}
      {isAdding ? <SanctionForm organizationId={organizationId} onDone={() => setAdding(false)} /> : null}
      {isOfficer && !isAdding ? (
        <View className="organization__choices">
          <Button id="add-sanction" kind="quiet" size="small" onClick={() => setAdding(true)}>
            记录违规处理
          </Button>
        </View>
      ) : null}
    </Card>
  );
}
