import type { Call } from '@domain/call/schema';
import { channelWords } from '@domain/call/words';
import { Text, View } from '@tarojs/components';
import { Card, Facts, Tag } from '@/components';
import { CopyRow } from './copy-row';
import './submission-guide.scss';

const copies = (n: number | null): string | null => (n === null ? null : `${n}份`);

interface Props {
  submission: Call['submission'];
  /** Only what is no step to tick off: beside a list of those, the rest would be said twice. */
  besideSteps?: boolean;
}

/** Where and how the application is handed in, step by step in the notice's order. */
export function SubmissionGuide({ submission, besideSteps = false }: Props) {
  const steps = submission.steps.filter(({ asks }) => !besideSteps || asks === null);
  const address = [submission.address, submission.postcode].filter(Boolean).join('，邮编 ');
  const sources = [...new Set(steps.map((step) => step.source))].join('、');
  return (
    <Card
      title={besideSteps ? '在哪里提交' : '怎么提交'}
      extra={<Tag tone="brand">{channelWords[submission.channel]}</Tag>}
    >
      <View className="steps">
        {steps.map((step, index) => (
          <View key={step.id} className="steps__item">
            <Text className="steps__no tabular">{index + 1}</Text>
            <View className="steps__body">{step.title}</View>
          </View>
        ))}
      </View>
      {sources ? <View className="steps__source">见通知 {sources}</View> : null}
      <Facts
        items={[
          { label: '纸质申报表', value: copies(submission.paperCopies) },
          { label: '佐证材料', value: copies(submission.evidenceCopies) },
        ]}
      />
      <View className="steps__places">
        {submission.url ? <CopyRow label="申报网址" value={submission.url} /> : null}
        {address ? <CopyRow label="寄送地址" value={address} /> : null}
        {submission.email ? <CopyRow label="电子邮箱" value={submission.email} /> : null}
      </View>
    </Card>
  );
}
