import { MAX_PUBLICITY_DAYS } from '@domain/constants';
import type { ActionInput, ActionOutput } from '@domain/contracts';
import { decideProject } from '@domain/contracts/projects/decide-project';
import { formatYuan } from '@domain/money';
import { formatLastMoment, toDate, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button, Card, DateInput, Field } from '@/components';
import { useDeed } from '../use-deed';
import { NumberField, wholeNumber } from './number-field';
import '../index.scss';

interface Props {
  project: ActionOutput<'projects.get'>['project'];
  /** The most that can be awarded. */
  capYuan: number | null;
  expensesFen: number | null;
  now: number;
}

const DEFAULT_PUBLICITY_DAYS = 5;

type Decide = (label: string, consequence: string, input: ActionInput<'projects.decide'>) => void;
type StepProps = Props & { isBusy: boolean; decide: Decide };

function Publicize({ project: { id }, isBusy, decide }: StepProps) {
  const [text, setText] = useState(String(DEFAULT_PUBLICITY_DAYS));
  const days = wholeNumber(text, { min: 1, max: MAX_PUBLICITY_DAYS });
  const wrong = `请填写 1 到 ${MAX_PUBLICITY_DAYS} 的整数`;
  return (
    <>
      <NumberField
        id="publicity-days"
        label="公示天数"
        help="从明天算起；公示满了才能给予资助"
        value={text}
        error={days === null ? wrong : null}
        onInput={setText}
      />
      <Button
        id="publicize"
        loading={isBusy}
        disabled={days === null}
        reason={wrong}
        onClick={() =>
          days !== null && decide('开始公示', `评审通过，公示 ${days} 天。`, { id, decision: 'publicize', days })
        }
      >
        {`评审通过，开始公示 ${days ?? ''} 天`}
      </Button>
    </>
  );
}

function Award({ project: { id, publicity }, capYuan, now, isBusy, decide }: StepProps) {
  const [text, setText] = useState('');
  const yuan = wholeNumber(text, { min: 1, max: capYuan });
  const isOver = publicity === null || now >= toMs(publicity.endsBefore);
  const wrong = capYuan === null ? '请填写大于零的整数元' : `请填写 1 到 ${capYuan} 的整数元`;
  const closed =
    isOver || !publicity ? null : `公示到 ${formatLastMoment(publicity.endsBefore)} 结束，之后才能给予资助`;
  return (
    <>
      <NumberField
        id="award-yuan"
        label="资助金额（元）"
        help={capYuan === null ? null : `不超过 ${formatYuan(capYuan)}`}
        value={text}
        error={text !== '' && yuan === null ? wrong : null}
        onInput={setText}
      />
      <Button
        id="award"
        loading={isBusy}
        disabled={yuan === null || closed !== null}
        reason={closed ?? wrong}
        onClick={() =>
          yuan !== null &&
          decide('给予资助', `资助 ${formatYuan(yuan)}，通知项目联系人。`, {
            id,
            decision: 'award',
            awardedYuan: yuan,
          })
        }
      >
        {yuan === null ? '给予资助' : `给予资助 ${formatYuan(yuan)}`}
      </Button>
    </>
  );
}

function Pay({ project: { id, awardedYuan }, now, isBusy, decide }: StepProps) {
  const [paidOn, setPaidOn] = useState(toDate(now));
  return (
    <>
      <Field id="paid-on" label="拨付日期">
        <DateInput id="paid-on" value={paidOn} end={toDate(now)} onChange={setPaidOn} />
      </Field>
      <Button
        id="pay"
        loading={isBusy}
        onClick={() =>
          decide('登记拨付', `${formatYuan(awardedYuan)}，通知项目联系人。`, { id, decision: 'pay', paidOn })
        }
      >
        {`登记拨付 ${formatYuan(awardedYuan)}`}
      </Button>
    </>
  );
}

function step(props: StepProps): { title: string; body: ReactNode } | null {
  const { project, isBusy, decide } = props;
  const { id, status } = project;
  switch (status) {
    case 'results_submitted':
      return {
        title: '活动成果',
        body: (
          <Button
            id="to-experts"
            loading={isBusy}
            onClick={() => decide('送专家评审', '表示成果齐全、符合要求。', { id, decision: 'send_to_experts' })}
          >
            成果齐全，送专家评审
          </Button>
        ),
      };
    case 'expert_review':
      return { title: '评审结果', body: <Publicize {...props} /> };
    case 'publicity':
      return { title: '公示与资助', body: <Award {...props} /> };
    case 'awarded':
      return { title: '拨付资助', body: <Pay {...props} /> };
    case 'paid':
      return {
        title: '结题',
        body: (
          <Button
            id="close"
            loading={isBusy}
            onClick={() => decide('结题', '项目全部办完。', { id, decision: 'close' })}
          >
            结题
          </Button>
        ),
      };
    default:
      return null;
  }
}

/** The officer's next step where the money comes afterwards (2026-7 五). */
export function AfterwardsForm(props: Props) {
  const { isBusy, run } = useDeed();
  const decide: Decide = (label, consequence, input) => void run({ label, consequence }, decideProject, input);
  const next = step({ ...props, isBusy, decide });
  if (!next) return null;
  return (
    <Card id="decide" title={next.title}>
      {props.expensesFen === null ? null : (
        <View className="course__line">成果申报的支出合计 {(props.expensesFen / 100).toFixed(2)} 元</View>
      )}
      {next.body}
    </Card>
  );
}
