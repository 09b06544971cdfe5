import { pendingSteps } from '@domain/applications/filing';
import { applicationStatusWords } from '@domain/applications/lifecycle';
import type { ApplicationSummary } from '@domain/applications/schema';
import { formatYuan } from '@domain/money';
import { formatMoment, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { Button, Card, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import { nextStepWords } from './next-step';
import './index.scss';

/** One application as an officer finds it, with the step that comes next. */
export function QueueCard({ application, now }: { application: ApplicationSummary; now: number }) {
  const { id, status, requestedYuan, receipt, filing, publicity } = application;
  const pending = pendingSteps(filing);
  const words = nextStepWords(application, now);
  // Until its end nothing can be decided.
  const isPublic = publicity !== null && status === 'publicity' && now < toMs(publicity.endsBefore);
  return (
    <Card
      id={`queue-${id}`}
      title={application.title ?? application.categoryName}
      extra={<Tag tone={words ? 'brand' : 'neutral'}>{applicationStatusWords[status]}</Tag>}
    >
      <View className="queue__note">{application.organizationName}</View>
      <View className="queue__note">
        {application.categoryName}（{application.categoryCode}）
        {requestedYuan === null ? '' : ` · 申请 ${formatYuan(requestedYuan)}`}
      </View>
      {receipt ? (
        <View className="queue__note">
          {formatMoment(receipt.submittedAt)} {receipt.submissionNo > 1 ? `第 ${receipt.submissionNo} 次` : ''}提交 ·{' '}
          {receipt.number}
        </View>
      ) : null}
      {pending.length > 0 && words ? (
        <View className="queue__note">正式申报还没登记：{pending.map(({ title }) => title).join('、')}</View>
      ) : null}
      <View className="queue__actions">
        <Button
          id={`open-${id}`}
          kind={words && !isPublic ? 'primary' : 'secondary'}
          onClick={() => void goTo('officerApplication', { id })}
        >
          {words ?? '查看申报'}
        </Button>
      </View>
    </Card>
  );
}
