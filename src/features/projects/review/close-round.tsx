import { TEXT_MAX } from '@domain/constants';
import { concludeAcceptance } from '@domain/contracts/acceptance/conclude-acceptance';
import { formatYuan } from '@domain/money';
import type { ProjectSummary } from '@domain/projects/summary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, ChoiceList, Field, TextArea, TextInput } from '@/components';
import { useDecision } from '@/lib/use-decision';
import './index.scss';

const results = [
  { value: 'passed', label: '验收通过' },
  { value: 'partial', label: '部分通过', note: '写明没有完成什么，可以追回部分经费' },
];

function whyNot(isPartial: boolean, comment: string, recovered: string, awardedYuan: number): string | null {
  if ([...comment].length > TEXT_MAX.comment) return `意见最多 ${TEXT_MAX.comment} 个字`;
  if (!isPartial) return null;
  if (comment === '') return '请写明部分通过的原因';
  if (recovered === '') return null;
  if (!/^\d{1,9}$/.test(recovered)) return '追回金额须为整数元';
  return Number(recovered) > awardedYuan ? `追回金额不能超过资助的 ${formatYuan(awardedYuan)}` : null;
}

/** Passed, or passed in part: the project ends here. With something returned it can only be in part. */
export function CloseRound({ project, isPartOnly = false }: { project: ProjectSummary; isPartOnly?: boolean }) {
  const [result, setResult] = useState<'passed' | 'partial'>(isPartOnly ? 'partial' : 'passed');
  const [comment, setComment] = useState('');
  const [recovered, setRecovered] = useState('');
  const { isBusy, decide } = useDecision('acceptance.', 'projects.');
  const isPartial = result === 'partial';
  const why = whyNot(isPartial, comment.trim(), recovered.trim(), project.awardedYuan);
  const close = () =>
    decide(
      isPartial ? '部分通过，结题' : '通过并结题',
      '项目就此结题，不能撤销；项目联系人会收到消息。',
      concludeAcceptance,
      {
        decision: 'close',
        id: project.id,
        result,
        comment: comment.trim() || null,
        recoveredYuan: isPartial && recovered.trim() !== '' ? Number(recovered) : null,
      },
    );
  return (
    <View className="review__form">
      <Field id="close-result" label="验收结果">
        <ChoiceList
          id="close-result"
          options={isPartOnly ? results.slice(1) : results}
          value={[result]}
          onChange={([picked]) => setResult(picked === 'partial' ? 'partial' : 'passed')}
        />
      </Field>
      <Field
        id="close-comment"
        label={isPartial ? '部分通过的原因' : '验收意见'}
        required={isPartial}
        counter={{ used: [...comment].length, max: TEXT_MAX.comment }}
      >
        <TextArea id="close-comment" value={comment} onInput={setComment} placeholder="申报单位会看到" />
      </Field>
      {isPartial ? (
        <Field
          id="close-recovered"
          label="追回金额（元）"
          required={false}
          help={`资助 ${formatYuan(project.awardedYuan)}，不追回就不填`}
        >
          <TextInput id="close-recovered" type="number" value={recovered} onInput={setRecovered} />
        </Field>
      ) : null}
      <Button id="conclude-close" loading={isBusy} disabled={why !== null} reason={why} onClick={() => void close()}>
        {isPartial ? '部分通过，结题' : '通过并结题'}
      </Button>
    </View>
  );
}
