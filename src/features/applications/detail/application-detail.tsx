import { applicationTitle } from '@domain/applications/check-application';
import { applicationStatusWords } from '@domain/applications/lifecycle';
import type { ActionOutput } from '@domain/contracts';
import { formatYuan } from '@domain/money';
import { formatLastMoment, formatMoment } from '@domain/time';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button, Card, Section, Tag, Timeline, type Tone } from '@/components';
import { goTo } from '@/lib/navigate';
import { filingAdvice, statusAdvice, timelineItems } from './stages';
import './index.scss';

interface Props {
  loaded: ActionOutput<'applications.get'>;
  /** Where else the notice wants it filed, and how; shown while that is still to be done. */
  filing: ReactNode;
  /** Offered once there is something to be reminded of. */
  reminder: ReactNode;
}

const tones: Partial<Record<string, Tone>> = { draft: 'neutral', returned: 'bad', awarded: 'ok', declined: 'neutral' };

function NextStep({ application }: Pick<Props['loaded'], 'application'>) {
  const { id, status, projectId } = application;
  if (projectId) {
    return (
      <Button id="open-project" onClick={() => void goTo('checklist', { id: projectId })}>
        查看验收材料
      </Button>
    );
  }
  if (status !== 'draft' && status !== 'returned') {
    return (
      <Button id="open-form" kind="secondary" onClick={() => void goTo('applicationForm', { id })}>
        查看申报表
      </Button>
    );
  }
  return (
    <Button id="open-form" onClick={() => void goTo('applicationForm', { id })}>
      {status === 'draft' ? '继续填写申报表' : '修改后重新提交'}
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

export function ApplicationDetail({ loaded, filing, reminder }: Props) {
  const { application, timeline } = loaded;
  const { status, receipt } = application;
  // Until the papers are known to have arrived, the filing elsewhere stays in sight.
  const isUnderReview = status === 'submitted' || status === 'formal_review';
  return (
    <>
      <Card
        id="application-status"
        title={applicationTitle(application.answers) ?? application.categoryName}
        extra={<Tag tone={tones[status] ?? 'brand'}>{applicationStatusWords[status]}</Tag>}
      >
        <View className="detail__note">
          {application.categoryName}（{application.categoryCode}）
        </View>
        <View className="detail__note">{application.organizationName}</View>
        {application.core.requestedYuan === null ? null : (
          <View className="detail__note">申请 {formatYuan(application.core.requestedYuan)}</View>
        )}
        {status === 'draft' && application.closesBefore ? (
          <View className="detail__due">{formatLastMoment(application.closesBefore)} 截止</View>
        ) : null}
        <View className="detail__advice">{isUnderReview && filing ? filingAdvice[status] : statusAdvice[status]}</View>
        <NextStep application={application} />
      </Card>
      {receipt ? <Receipt receipt={receipt} /> : null}
      {isUnderReview ? filing : null}
      {receipt ? reminder : null}
      <Section title="进度">
        <Card>
          <Timeline items={timelineItems(status, timeline)} />
        </Card>
      </Section>
    </>
  );
}
