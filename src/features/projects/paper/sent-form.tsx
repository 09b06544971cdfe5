import type { Copies } from '@domain/acceptance/schema';
import { TEXT_MAX } from '@domain/constants';
import type { Paper } from '@domain/projects/schema';
import { toDate } from '@domain/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, ChoiceList, DateInput, Field, TextInput } from '@/components';
import { copiesWords, wayWords } from './paper-words';
import { useRecordPaper } from './use-record-paper';
import './index.scss';

interface Props {
  projectId: string;
  paper: Paper | null;
  copies: Copies;
  now: number;
  onDone?(): void;
}

const ways = (Object.keys(wayWords) as Paper['way'][]).map((value) => ({ value, label: wayWords[value] }));

/** How the paper copies went: by post with a number, or by hand. */
export function SentForm({ projectId, paper, copies, now, onDone }: Props) {
  const [way, setWay] = useState<Paper['way']>(paper?.way ?? 'post');
  const [on, setOn] = useState(paper?.on ?? toDate(now));
  const [number, setNumber] = useState(paper?.number ?? '');
  const [count, setCount] = useState(String(paper?.copies ?? copies.paper ?? ''));
  const { isBusy, record } = useRecordPaper(projectId);
  const wanted = copiesWords(copies);
  const isCount = /^[1-9]\d?$|^100$/.test(count.trim());
  const why =
    way === 'post' && number.trim() === '' ? '请填写快递单号，便于科协查收' : isCount ? null : '请填写份数，1 到 100';
  const send = async () => {
    const isDone = await record({
      deed: 'sent',
      id: projectId,
      way,
      on,
      number: way === 'post' ? number.trim() : null,
      copies: Number(count),
    });
    if (isDone) onDone?.();
  };
  return (
    <Card id="paper-form" title={paper ? '修改寄送登记' : '登记寄送'}>
      {wanted ? <View className="paper__state">通知要求：{wanted}。</View> : null}
      <Field id="paper-way" label="怎么交">
        <ChoiceList
          id="paper-way"
          options={ways}
          value={[way]}
          onChange={([picked]) => setWay(picked === 'hand' ? 'hand' : 'post')}
        />
      </Field>
      <Field id="paper-on" label={way === 'post' ? '寄出日期' : '送交日期'} required>
        <DateInput id="paper-on" value={on} end={toDate(now)} onChange={setOn} />
      </Field>
      {way === 'post' ? (
        <Field id="paper-number" label="快递单号" required>
          <TextInput
            id="paper-number"
            value={number}
            maxLength={TEXT_MAX.short}
            placeholder="例如：SF1234567890"
            onInput={setNumber}
          />
        </Field>
      ) : null}
      <Field id="paper-copies" label="份数" required>
        <TextInput id="paper-copies" type="number" value={count} onInput={setCount} />
      </Field>
      <Button id="paper-send" loading={isBusy} disabled={why !== null} reason={why} onClick={() => void send()}>
        登记
      </Button>
    </Card>
  );
}
