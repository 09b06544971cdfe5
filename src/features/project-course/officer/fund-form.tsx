import type { ActionOutput } from '@domain/contracts';
import { fundProject } from '@domain/contracts/projects/fund-project';
import { formatYuan } from '@domain/money';
import { toDate } from '@domain/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, DateInput, Field } from '@/components';
import { useDeed } from '../use-deed';
import { NumberField, wholeNumber } from './number-field';
import '../index.scss';

interface Props {
  project: ActionOutput<'projects.get'>['project'];
  now: number;
}

/** The money follows the contract (GX 四、（二）). */
export function FundForm({ project, now }: Props) {
  const { id, awardedYuan, contract } = project;
  const [day, setDay] = useState(toDate(now));
  const [amount, setAmount] = useState(String(awardedYuan));
  const { isBusy, problems, run } = useDeed();
  const yuan = wholeNumber(amount, { min: 1, max: awardedYuan });
  const wrong = `请填写 1 到 ${awardedYuan} 的整数元`;
  if (contract.signedOn === null) {
    return (
      <Card id="fund-card" title="拨付经费">
        <View className="course__line">等项目联系人上传合同、登记签订日期，之后在这里登记拨付。</View>
      </Card>
    );
  }
  const fund = (fundedYuan: number) =>
    void run(
      { label: '登记拨付', consequence: `${formatYuan(fundedYuan)}，登记后通知项目联系人，不能撤销。` },
      fundProject,
      { id, fundedOn: day, fundedYuan },
    );
  return (
    <Card id="fund-card" title="拨付经费">
      <View className="course__line">先核对下面的合同书。</View>
      <Field id="funded-on" label="拨付日期" error={problems.fundedOn ?? null}>
        <DateInput
          id="funded-on"
          value={day}
          start={contract.signedOn}
          end={toDate(now)}
          onChange={setDay}
          error={problems.fundedOn ?? null}
        />
      </Field>
      <NumberField
        id="funded-yuan"
        label="拨付金额（元）"
        help={`资助 ${formatYuan(awardedYuan)}`}
        value={amount}
        error={yuan === null ? wrong : null}
        onInput={setAmount}
      />
      <Button
        id="fund"
        loading={isBusy}
        disabled={yuan === null}
        reason={wrong}
        onClick={() => yuan !== null && fund(yuan)}
      >
        {yuan === null ? '登记拨付' : `登记拨付 ${formatYuan(yuan)}`}
      </Button>
    </Card>
  );
}
