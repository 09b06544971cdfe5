import { MAX_CORRECTION_DAYS, TEXT_MAX } from '@domain/constants';
import { concludeAcceptance } from '@domain/contracts/acceptance/conclude-acceptance';
import { MS_PER_DAY, toDate } from '@domain/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, ChoiceList, DateInput, Field, TextArea } from '@/components';
import { useDecision } from '@/lib/use-decision';
import './index.scss';

const DEFAULT_DAYS = 10;

const kinds = [
  { value: 'papers', label: '补正材料', note: '工作已完成，材料不全或不对' },
  { value: 'work', label: '整改', note: '工作没有做到位，整改后重新提交' },
];

/** Back to the contact person with a last day. */
export function ReturnRound({ projectId, returned, now }: { projectId: string; returned: number; now: number }) {
  const [kind, setKind] = useState('papers');
  const [until, setUntil] = useState(() => toDate(now + DEFAULT_DAYS * MS_PER_DAY));
  const [comment, setComment] = useState('');
  const { isBusy, decide } = useDecision('acceptance.', 'projects.');
  const isRectification = kind === 'work';
  const text = comment.trim();
  const why =
    [...text].length > TEXT_MAX.comment
      ? `意见最多 ${TEXT_MAX.comment} 个字`
      : isRectification && text === ''
        ? '请写明要整改什么'
        : null;
  const send = () =>
    decide(
      isRectification ? '退回整改' : '退回补正',
      `${returned} 项退回，项目联系人会收到消息。${until} 前改好重新提交，其余材料不用再交。`,
      concludeAcceptance,
      { decision: 'return', id: projectId, isRectification, correctUntil: until, comment: text || null },
    );
  return (
    <View className="review__form">
      <Field id="return-kind" label="退回方式">
        <ChoiceList
          id="return-kind"
          options={kinds}
          value={[kind]}
          onChange={([picked]) => setKind(picked ?? 'papers')}
        />
      </Field>
      <Field id="return-until" label="最迟改好的日期" required>
        <DateInput
          id="return-until"
          value={until}
          start={toDate(now)}
          end={toDate(now + MAX_CORRECTION_DAYS * MS_PER_DAY)}
          onChange={setUntil}
        />
      </Field>
      <Field
        id="return-comment"
        label="总的意见"
        required={isRectification}
        counter={{ used: [...comment].length, max: TEXT_MAX.comment }}
      >
        <TextArea id="return-comment" value={comment} onInput={setComment} placeholder="逐项的意见会一并发出" />
      </Field>
      <Button id="conclude-return" loading={isBusy} disabled={why !== null} reason={why} onClick={() => void send()}>
        {isRectification ? `退回整改（${returned} 项）` : `退回补正（${returned} 项）`}
      </Button>
    </View>
  );
}
