import { liftSanction } from '@domain/contracts/organizations/lift-sanction';
import {
  isExpired,
  isStanding,
  type SanctionKind,
  type SanctionRecord,
  sanctionKindWords,
  sanctionTerm,
} from '@domain/people/sanctions';
import { formatDate, toDate, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { Tag } from '@/components';
import { serverNow } from '@/lib/server-clock';
import { runAction } from '@/lib/use-action';
import { ReasonForm } from './reason-form';
import './index.scss';

/** What it means where the association decided no date of its own. */
const consequences: Record<SanctionKind, string> = {
  false_material: '通知写明弄虚作假几年不得申报的，按通知执行。',
  subcontracting: '通知写明转包取消申报资格的，解除前不得申报。',
  other: '',
};

interface Props {
  organizationId: string;
  sanction: SanctionRecord;
  isOfficer: boolean;
}

export function SanctionRow({ organizationId, sanction, isOfficer }: Props) {
  const { id, issuerName, kind, reason, liftedAt, liftedReason } = sanction;
  const stands = isStanding(sanction);
  return (
    <View className="organization__row" id={`sanction-${id}`}>
      <View className="organization__head">
        <View className="organization__name">{sanctionKindWords[kind]}</View>
        <Standing sanction={sanction} />
      </View>
      <View>{sanctionTerm(sanction)}</View>
      <View className="organization__note">{`原因：${reason}（${issuerName}记录）`}</View>
      {stands && consequences[kind] ? <View className="organization__note">{consequences[kind]}</View> : null}
      {liftedAt === null ? null : (
        <View className="organization__note">
          {`${formatDate(toDate(toMs(liftedAt)), { year: true })}解除：${liftedReason ?? ''}`}
        </View>
      )}
      {stands && isOfficer ? (
        <View className="organization__choices">
          <ReasonForm
            id={`lift-${id}`}
            about={organizationId}
            label="解除处理"
            help="单位会看到；记录仍保留"
            done="已解除，并通知单位"
            onSubmit={(why) => runAction(liftSanction, { id: organizationId, sanctionId: id, reason: why })}
          />
        </View>
      ) : null}
    </View>
  );
}

function Standing({ sanction }: { sanction: SanctionRecord }) {
  if (!isStanding(sanction)) return <Tag>已解除</Tag>;
  return isExpired(sanction, serverNow()) ? <Tag>已期满</Tag> : <Tag tone="bad">未解除</Tag>;
}
