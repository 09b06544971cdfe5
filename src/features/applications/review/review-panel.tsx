import { type ApplicationStatus, nextStatus } from '@domain/applications/lifecycle';
import type { ApplicationSummary } from '@domain/applications/schema';
import type { Category } from '@domain/call/schema';
import { MAX_PUBLICITY_DAYS } from '@domain/constants';
import { acceptApplication } from '@domain/contracts/applications/accept-application';
import { awardApplication } from '@domain/contracts/applications/award-application';
import { decideApplication } from '@domain/contracts/applications/decide-application';
import { publicizeApplication } from '@domain/contracts/applications/publicize-application';
import { registerApplication } from '@domain/contracts/applications/register-application';
import { formatYuan } from '@domain/money';
import { formatLastMoment, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button, Card } from '@/components';
import { useDecision } from '@/lib/use-decision';
import { DeclineForm } from './decline-form';
import { NumberForm } from './number-form';
import { ReturnForm, type ReviewComment } from './return-form';
import './index.scss';

interface Props {
  application: ApplicationSummary;
  funding: Category['funding'];
  comments: readonly ReviewComment[];
  onDropComment(index: number): void;
  onReturned(): void;
  /** Where a comment on all of it is written. */
  whole: ReactNode;
  now: number;
}

const DEFAULT_PUBLICITY_DAYS = 5;

/** Whoever has noted comments is about to return it: going on is then the lesser button. */
function Advance({ application, funding, comments, now }: Pick<Props, 'application' | 'funding' | 'comments' | 'now'>) {
  const { id, status, requestedYuan, publicity } = application;
  const { isBusy, decide } = useDecision('applications.');
  const kind = comments.length > 0 ? 'secondary' : 'primary';
  switch (status) {
    case 'submitted':
      return (
        <Button
          id="accept"
          kind={kind}
          loading={isBusy}
          onClick={() => void decide('受理', '受理后进入形式审查。', acceptApplication, { id })}
        >
          受理
        </Button>
      );
    case 'formal_review':
      if (funding === 'afterwards') {
        return (
          <Button
            id="register"
            kind={kind}
            loading={isBusy}
            onClick={() =>
              void decide('登记', '后补助项目：登记后开展活动，成果评审通过再给予资助。', registerApplication, { id })
            }
          >
            审查通过，予以登记
          </Button>
        );
      }
      return (
        <Button
          id="to-experts"
          kind={kind}
          loading={isBusy}
          onClick={() =>
            void decide('送专家评审', '表示形式审查通过。', decideApplication, { id, decision: 'send_to_experts' })
          }
        >
          形式审查通过，送专家评审
        </Button>
      );
    case 'expert_review':
      return (
        <NumberForm
          id="publicize"
          label="公示天数"
          help="从明天算起；公示满了才能立项"
          initial={DEFAULT_PUBLICITY_DAYS}
          max={MAX_PUBLICITY_DAYS}
          wrong={`请填写 1 到 ${MAX_PUBLICITY_DAYS} 的整数`}
          isBusy={isBusy}
          action={(days) => `开始公示 ${days ?? ''} 天`}
          onDone={(days) =>
            void decide('开始公示', `表示评审通过，公示 ${days} 天。`, publicizeApplication, { id, days })
          }
        />
      );
    case 'publicity': {
      const isOver = publicity === null || now >= toMs(publicity.endsBefore);
      return (
        <NumberForm
          id="award"
          label="资助金额（元）"
          help={requestedYuan === null ? null : `申请 ${formatYuan(requestedYuan)}`}
          initial={requestedYuan}
          max={null}
          wrong="请填写大于零的整数元"
          isBusy={isBusy}
          closed={isOver || !publicity ? null : `公示到 ${formatLastMoment(publicity.endsBefore)} 结束，之后才能立项`}
          action={(yuan) => (yuan === null ? '予以立项' : `予以立项，资助 ${formatYuan(yuan)}`)}
          onDone={(awardedYuan) =>
            void decide('予以立项', `资助 ${formatYuan(awardedYuan)}，立项后产生项目和验收清单。`, awardApplication, {
              id,
              awardedYuan,
            })
          }
        />
      );
    }
    default:
      return null;
  }
}

/** What is to be decided now. */
const titles: Partial<Record<ApplicationStatus, string>> = {
  submitted: '是否受理',
  formal_review: '形式审查',
  returned: '已退回修改',
  expert_review: '评审结果',
  publicity: '公示与立项',
};

/** The one step that comes next, and the two ways off the road: back for correction, or declined. */
export function ReviewPanel({ application, funding, comments, onDropComment, onReturned, whole, now }: Props) {
  const { status, correction } = application;
  const [isDeclining, setDeclining] = useState(false);
  const mayReturn = status === 'submitted' || status === 'formal_review';
  const mayDecline = nextStatus(status, 'decline') !== null;
  if (!mayReturn && !mayDecline) return null;
  if (isDeclining) {
    return (
      <Card id="review" title="不予立项">
        <DeclineForm applicationId={application.id} onClose={() => setDeclining(false)} />
      </Card>
    );
  }
  return (
    <Card id="review" title={titles[status] ?? '审查'}>
      {status === 'returned' && correction ? (
        <View className="review__note">等申报单位在 {formatLastMoment(correction.correctBefore)} 前改好重新提交。</View>
      ) : null}
      <Advance application={application} funding={funding} comments={comments} now={now} />
      {mayReturn ? (
        <ReturnForm
          applicationId={application.id}
          comments={comments}
          onDrop={onDropComment}
          onReturned={onReturned}
          whole={whole}
          now={now}
        />
      ) : null}
      {mayDecline ? (
        <Button id="open-decline" kind="quiet" onClick={() => setDeclining(true)}>
          不予立项
        </Button>
      ) : null}
    </Card>
  );
}
