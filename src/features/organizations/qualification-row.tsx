import { reviewQualification } from '@domain/contracts/qualifications/review-qualification';
import { qualificationWord } from '@domain/eligibility/qualifications';
import { PROOF_SLOT, proofRule } from '@domain/files/slots';
import type { QualificationRecord } from '@domain/people/schema';
import { qualificationStatus, qualificationStatusWords } from '@domain/people/words';
import { View } from '@tarojs/components';
import { Button, Tag, type Tone } from '@/components';
import { FileList } from '@/features/files';
import { runAction } from '@/lib/use-action';
import { QualificationProof } from './qualification-proof';
import { ReasonForm } from './reason-form';
import { useWrite } from './use-write';
import './index.scss';

const tones: Record<ReturnType<typeof qualificationStatus>, Tone> = {
  submitted: 'warn',
  verified: 'ok',
  rejected: 'bad',
};

interface Props {
  organizationId: string;
  qualification: QualificationRecord;
  isOfficer: boolean;
  /** The contact person may add to what is not judged yet. */
  mayAdd: boolean;
}

export function QualificationRow({ organizationId, qualification, isOfficer, mayAdd }: Props) {
  const { id, type, level, year, reason, proofCount } = qualification;
  const { isBusy, write } = useWrite();
  const status = qualificationStatus(qualification);
  const mayUpload = mayAdd && status === 'submitted';
  const decision = { organizationId, qualificationId: id };
  return (
    <View className="organization__row" id={`qualification-${id}`}>
      <View className="organization__head">
        <View className="organization__name">
          {`${[qualificationWord(type), level].filter(Boolean).join(' ')}${year === null ? '' : `（${year}年度）`}`}
        </View>
        <Tag tone={tones[status]}>{qualificationStatusWords[status]}</Tag>
      </View>
      <QualificationProof qualification={qualification} />
      {reason ? <View className="organization__note">原因：{reason}</View> : null}
      {mayUpload || (proofCount > 0 && (isOfficer || mayAdd)) ? (
        <FileList
          id={`proof-${id}`}
          subject={{ kind: 'qualification', organizationId, id }}
          slot={PROOF_SLOT}
          rule={proofRule}
          mayChange={mayUpload}
          addWord="上传证明文件"
        />
      ) : null}
      {isOfficer && status !== 'verified' ? (
        <Button
          id={`verify-${id}`}
          loading={isBusy}
          onClick={() =>
            void write(() => runAction(reviewQualification, { ...decision, decision: 'verify' }), '已核实')
          }
        >
          核实属实
        </Button>
      ) : null}
      {isOfficer && status !== 'rejected' ? (
        <View className="organization__choices">
          <ReasonForm
            id={`reject-${id}`}
            about={`${organizationId}:${status}`}
            label={status === 'verified' ? '撤销核实' : '不予核实'}
            help="单位会看到"
            done="已通知单位"
            onSubmit={(why) => runAction(reviewQualification, { ...decision, decision: 'reject', reason: why })}
          />
        </View>
      ) : null}
    </View>
  );
}
