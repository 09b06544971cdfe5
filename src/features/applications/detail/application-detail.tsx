import { applicationAsk } from '@domain/applications/ask';
import { applicationTitle } from '@domain/applications/check-application';
import type { FilingStep } from '@domain/applications/filing';
import { applicationStatusWords, isEditable } from '@domain/applications/lifecycle';
import type { ActionOutput } from '@domain/contracts';
import { formatYuan } from '@domain/money';
import { formatLastMoment, formatMoment, toMs } from '@domain/time';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button, Card, Section, Tag, Timeline, type Tone } from '@/components';
import { goTo } from '@/lib/navigate';
import { FilingCard } from '../filing/filing-card';
import { CorrectionCard } from './correction-card';
import { adviceOf, isTooLate, openUntil, timelineItems } from './stages';
import { WithdrawButton } from './withdraw-button';
import './index.scss';

interface Props {
  loaded: ActionOutput<'applications.get'>;
  now: number;
  /** Where else the notice wants it filed, and how. */
  guide: ReactNode;
  /** Offered once there is something to be reminded of. */
  reminder: ReactNode;
  renderFiles(step: FilingStep): ReactNode;
  /** For reminders, when what came back is opened; see features/reminders, which asks. */
  askConsent(): Promise<unknown>;
}

const tones: Partial<Record<string, Tone>> = {
  draft: 'neutral',
  withdrawn: 'neutral',
  returned: 'bad',
  awarded: 'ok',
  registered: 'ok',
  declined: 'neutral',
};
/** Steps elsewhere are no longer of use. */
const settled: ReadonlySet<string> = new Set(['returned', 'awarded', 'registered', 'declined']);

interface StepProps {
  isFiling: boolean;
  now: number;
  onOpenForm(): void;
}
const formWords: Partial<Record<string, string>> = {
  draft: '继续填写申报表',
  returned: '修改后重新提交',
  withdrawn: '修改后再次提交',
};

/** While steps elsewhere are open, the next thing to do stands in their card. */
function NextStep({ application, isFiling, now, onOpenForm }: Pick<Props['loaded'], 'application'> & StepProps) {
  const { status, projectId } = application;
  if (projectId) {
    return (
      <Button id="open-project" onClick={() => void goTo('project', { id: projectId })}>
        打开项目
      </Button>
    );
  }
  const isLate = isTooLate(application, now);
  return (
    <Button
      id="open-form"
      kind={isEditable(status) && !isLate ? 'primary' : isFiling ? 'quiet' : 'secondary'}
      onClick={onOpenForm}
    >
      {(isLate ? null : formWords[status]) ?? '查看申报表'}
    </Button>
  );
}

function Receipt({ receipt }: { receipt: NonNullable<Props['loaded']['application']['receipt']> }) {
  return (
    <Card title="小程序回执" id="receipt" extra={receipt.submissionNo > 1 ? `第 ${receipt.submissionNo} 次提交` : null}>
      <View className="receipt__number">
        <Text id="receipt-number" userSelect>
          {receipt.number}
        </Text>
      </View>
      <View className="detail__note">提交时间：{formatMoment(receipt.submittedAt)}（以服务器时间为准）</View>
    </Card>
  );
}

export function ApplicationDetail({ loaded, now, guide, reminder, renderFiles, askConsent }: Props) {
  const { application, timeline } = loaded;
  const { id, status, receipt, filing, correction, publicity, categoryName } = application;
  const ask = applicationAsk(application, now);
  const isFiling = ask?.kind === 'file';
  const dueBefore = ask?.dueBefore ?? openUntil(application, now);
  const openForm = async (at: string | null = null) => {
    // Asked in the tap itself; the page is left when WeChat's panel is closed.
    if (status === 'returned') await askConsent();
    await goTo('applicationForm', { id, ...(at ? { at } : {}) });
  };
  const isPast = dueBefore !== null && now >= toMs(dueBefore);
  return (
    <>
      <Card
        id="application-status"
        title={applicationTitle(application.answers) ?? categoryName}
        extra={<Tag tone={tones[status] ?? 'brand'}>{applicationStatusWords[status]}</Tag>}
      >
        <View className="detail__note">
          {categoryName}（{application.categoryCode}）
        </View>
        <View className="detail__note">{application.organizationName}</View>
        {application.core.requestedYuan === null ? null : (
          <View className="detail__note">申请 {formatYuan(application.core.requestedYuan)}</View>
        )}
        {publicity && status === 'publicity' ? (
          <View className="detail__due">公示到 {formatLastMoment(publicity.endsBefore)}</View>
        ) : null}
        {dueBefore ? (
          <View className="detail__due">
            {isFiling ? '正式申报 ' : ''}
            {formatLastMoment(dueBefore)} {isPast ? '已经截止' : '截止'}
          </View>
        ) : null}
        <View className="detail__advice">{adviceOf(application, ask, now)}</View>
        {status === 'declined' ? <View className="detail__advice">{timeline[timeline.length - 1]?.text}</View> : null}
        <NextStep application={application} isFiling={isFiling} now={now} onOpenForm={() => void openForm()} />
      </Card>
      {status === 'returned' && correction ? (
        <CorrectionCard correction={correction} now={now} onOpen={(path) => void openForm(path)} />
      ) : null}
      {filing && !settled.has(status) ? (
        <FilingCard applicationId={id} filing={filing} now={now} guide={guide} renderFiles={renderFiles} />
      ) : null}
      {receipt ? <Receipt receipt={receipt} /> : null}
      {receipt ? reminder : null}
      <Section title="进度">
        <Card>
          <Timeline items={timelineItems(status, timeline, loaded.category.funding)} />
        </Card>
      </Section>
      <WithdrawButton application={application} now={now} />
    </>
  );
}
