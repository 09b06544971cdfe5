import { applicationStatusWords } from '@domain/applications/lifecycle';
import type { ApplicationSummary } from '@domain/applications/schema';
import { awardApplication } from '@domain/contracts/applications/award-application';
import { declineApplication } from '@domain/contracts/applications/decline-application';
import { formatYuan } from '@domain/money';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Tag } from '@/components';
import { confirm, tell, tellFailure } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';
import { AwardForm } from './award-form';
import { mayDecline, nextSteps, type OfficerAction } from './steps';
import './index.scss';

/** One application as an officer sees it, with the one step that comes next. */
export function QueueCard({ application }: { application: ApplicationSummary }) {
  const { id, status, requestedYuan } = application;
  const [isBusy, setBusy] = useState(false);
  const name = application.title ?? application.categoryName;
  const step = nextSteps[status];

  const decide = async (label: string, consequence: string, run: () => Promise<unknown>) => {
    if (!(await confirm(label, `${application.organizationName}《${name}》。${consequence}`, label.slice(0, 4))))
      return;
    setBusy(true);
    try {
      await run();
      tell(`已${label}`);
    } catch (error) {
      tellFailure(error);
    } finally {
      setBusy(false);
      void invalidate('applications.');
    }
  };
  const move = (label: string, consequence: string, action: OfficerAction | typeof declineApplication) =>
    void decide(label, consequence, () => runAction(action, { id }));

  return (
    <Card
      id={`queue-${id}`}
      title={name}
      extra={<Tag tone={step ? 'brand' : 'neutral'}>{applicationStatusWords[status]}</Tag>}
    >
      <View className="queue__note">{application.organizationName}</View>
      <View className="queue__note">
        {application.categoryName}（{application.categoryCode}）
        {requestedYuan === null ? '' : ` · 申请 ${formatYuan(requestedYuan)}`}
      </View>
      {application.receipt ? (
        <View className="queue__note">
          {formatMoment(application.receipt.submittedAt)} 提交 · {application.receipt.number}
        </View>
      ) : null}
      {step ? (
        <View className="queue__actions">
          {step.action === null ? (
            <AwardForm
              id={id}
              requestedYuan={requestedYuan}
              isBusy={isBusy}
              onAward={(awardedYuan) =>
                void decide('立项', `资助 ${formatYuan(awardedYuan)}。${step.consequence}`, () =>
                  runAction(awardApplication, { id, awardedYuan }),
                )
              }
            />
          ) : (
            <Button
              id={`advance-${id}`}
              loading={isBusy}
              onClick={() => step.action && move(step.label, step.consequence, step.action)}
            >
              {step.label}
            </Button>
          )}
          {mayDecline(status) ? (
            <Button
              id={`decline-${id}`}
              kind="quiet"
              disabled={isBusy}
              onClick={() => move('不予立项', '申报就此结束，不能撤销。', declineApplication)}
            >
              不予立项
            </Button>
          ) : null}
        </View>
      ) : null}
    </Card>
  );
}
