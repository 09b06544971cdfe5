import { TEXT_MAX } from '@domain/constants';
import type { ActionOutput } from '@domain/contracts';
import { decideProject } from '@domain/contracts/projects/decide-project';
import { terminateProject } from '@domain/contracts/projects/terminate-project';
import { formatYuan } from '@domain/money';
import { recoverableYuan } from '@domain/projects/contract-step';
import { nextProjectStatus } from '@domain/projects/lifecycle';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Field, TextArea } from '@/components';
import { useDeed } from '../use-deed';
import { NumberField, wholeNumber } from './number-field';
import '../index.scss';

type Project = ActionOutput<'projects.get'>['project'];

/** What ends it early: an advance project is terminated and its money taken back, the other is declined. */
export function EndingForm({ project }: { project: Project }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [amount, setAmount] = useState('0');
  const { isBusy, run } = useDeed();
  const isAdvance = project.funding === 'advance';
  if (nextProjectStatus(project, isAdvance ? 'terminate' : 'decline') === null) return null;
  const label = isAdvance ? '终止项目' : '不予资助';
  if (!isOpen) {
    return (
      <Button id="to-ending" kind="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  const { id } = project;
  const words = reason.trim();
  const most = recoverableYuan(project);
  const recoveredYuan = wholeNumber(amount, { min: 0, max: most });
  const wrong = `请填写 0 到 ${most} 的整数元`;
  const lacking = words === '' ? '请先写明原因' : isAdvance && recoveredYuan === null ? wrong : null;
  const end = async () => {
    const consequence = '项目就此结束，不能撤销。';
    if (!isAdvance) await run({ label, consequence }, decideProject, { id, decision: 'decline', reason: words });
    else if (recoveredYuan !== null) {
      await run({ label, consequence }, terminateProject, { id, reason: words, recoveredYuan });
    }
  };
  return (
    <Card id="ending" title={label}>
      {isAdvance ? <View className="course__line">不按要求实施或无法开展的，追回相关拨款。</View> : null}
      <Field id="ending-reason" label="原因" required counter={{ used: [...reason].length, max: TEXT_MAX.comment }}>
        <TextArea id="ending-reason" value={reason} onInput={setReason} placeholder="申报单位会看到" />
      </Field>
      {isAdvance && most > 0 ? (
        <NumberField
          id="recovered-yuan"
          label="追回金额（元）"
          help={`已拨付 ${formatYuan(most)}；不追回填 0`}
          value={amount}
          error={recoveredYuan === null ? wrong : null}
          onInput={setAmount}
        />
      ) : null}
      <Button
        id="end"
        kind="danger"
        loading={isBusy}
        disabled={lacking !== null}
        reason={lacking}
        onClick={() => void end()}
      >
        {label}
      </Button>
      <Button kind="quiet" onClick={() => setOpen(false)}>
        先不做决定
      </Button>
    </Card>
  );
}
