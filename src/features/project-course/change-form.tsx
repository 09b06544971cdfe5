import { TEXT_MAX } from '@domain/constants';
import { askChange } from '@domain/contracts/projects/ask-change';
import type { ChangeRequest } from '@domain/projects/schema';
import { MS_PER_DAY, toDate } from '@domain/time';
import { useState } from 'react';
import { Button, ChoiceList, DateInput, Field, TextArea } from '@/components';
import { newId } from '@/lib/new-id';
import { useDeed } from './use-deed';

interface Props {
  projectId: string;
  dueOn: string | null;
  now: number;
  onClose(): void;
}

const kinds = [
  { value: 'extension', label: '延期验收', note: '写明还没完成的和新的日期' },
  { value: 'change', label: '变更内容', note: '活动、地点、人员等与申报不同' },
];

function lacking(text: string, reason: string, newDate: string | null): string | null {
  if (text.trim() === '') return '请先写明内容';
  if (reason.trim() === '') return '请先写明原因';
  return newDate === '' ? '请先选新的日期' : null;
}

/** Asked with its reason; the key stays the same until it went through, so that a retry is no second request. */
export function ChangeForm({ projectId: id, dueOn, now, onClose }: Props) {
  const [kind, setKind] = useState<ChangeRequest['kind']>('extension');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [newDate, setNewDate] = useState('');
  const [key] = useState(newId);
  const { isBusy, problems, run } = useDeed();
  const isExtension = kind === 'extension';
  const earliest = [toDate(now), dueOn ?? ''].sort().at(-1) ?? toDate(now);
  const missing = lacking(text, reason, isExtension ? newDate : null);

  const send = async () => {
    const base = { id, key, text, reason };
    const input = isExtension ? { ...base, kind: 'extension' as const, newDate } : { ...base, kind: 'change' as const };
    const words = { label: isExtension ? '提交延期申请' : '提交变更申请' };
    if (await run(words, askChange, input)) onClose();
  };
  return (
    <>
      <Field id="change-kind" label="申请什么">
        <ChoiceList
          id="change-kind"
          options={kinds}
          value={[kind]}
          onChange={([value]) => setKind(value === 'change' ? 'change' : 'extension')}
        />
      </Field>
      {isExtension ? (
        <Field id="change-date" label="延期到" required error={problems.newDate ?? null}>
          <DateInput
            id="change-date"
            value={newDate}
            start={toDate(Date.parse(`${earliest}T00:00:00+08:00`) + MS_PER_DAY)}
            onChange={setNewDate}
            error={problems.newDate ?? null}
          />
        </Field>
      ) : null}
      <Field
        id="change-text"
        label={isExtension ? '还没完成的任务' : '变更的内容'}
        required
        counter={{ used: [...text].length, max: TEXT_MAX.comment }}
        error={problems.text ?? null}
      >
        <TextArea id="change-text" value={text} onInput={setText} placeholder="写明原来怎样、改成怎样" />
      </Field>
      <Field
        id="change-reason"
        label="原因"
        required
        counter={{ used: [...reason].length, max: TEXT_MAX.comment }}
        error={problems.reason ?? null}
      >
        <TextArea id="change-reason" value={reason} onInput={setReason} placeholder="如不可抗力、嘉宾行程变动" />
      </Field>
      <Button
        id="change-send"
        loading={isBusy}
        disabled={missing !== null}
        reason={missing}
        onClick={() => void send()}
      >
        {isExtension ? '提交延期申请' : '提交变更申请'}
      </Button>
      <Button id="change-cancel" kind="quiet" onClick={onClose}>
        先不申请
      </Button>
    </>
  );
}
