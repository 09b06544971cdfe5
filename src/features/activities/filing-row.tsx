import type { FilingTodo } from '@domain/activities/schema';
import { TEXT_MAX } from '@domain/constants';
import { recordFiling } from '@domain/contracts/activities/record-filing';
import { toDate } from '@domain/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Cell, DateInput, Field, Tag, TextInput } from '@/components';
import { newId } from '@/lib/new-id';
import { runAction } from '@/lib/use-action';
import { useKept } from '@/lib/use-kept';
import type { ShownActivity } from './use-activities';
import { useWrite } from './use-write';
import { dayWords, UNCERTAIN } from './words';
import './index.scss';

interface Props {
  activity: ShownActivity;
  filing: FilingTodo;
  mayChange: boolean;
  now: number;
}

function noteOf({ dueOn, doneOn, number, isCertain }: FilingTodo, now: number): string {
  if (doneOn) return `${dayWords(doneOn, now)}已办${number ? `，编号 ${number}` : ''}`;
  const day = dayWords(dueOn, now);
  const by = dueOn < toDate(now) ? `建议的 ${day}已过，请尽快办并联系科协` : `建议 ${day}前办好`;
  return `${by}。${isCertain ? '' : UNCERTAIN}通知没写提前几天，以科协答复为准`;
}

/** A filing before the activity: when, and that it was done. */
export function FilingRow({ activity, filing, mayChange, now }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isDone = filing.doneOn !== null;
  return (
    <>
      <Cell
        id={`filing-${filing.id}`}
        dot={isDone ? 'full' : 'ringed'}
        title={filing.title}
        note={
          <>
            <View>{noteOf(filing, now)}</View>
            <View>{`依据 ${filing.source}`}</View>
          </>
        }
        extra={<Tag tone={isDone ? 'ok' : 'warn'}>{isDone ? '已办' : '待办'}</Tag>}
        onClick={mayChange ? () => setOpen(!isOpen) : undefined}
      />
      {isOpen ? <FilingForm activity={activity} filing={filing} now={now} onDone={() => setOpen(false)} /> : null}
    </>
  );
}

function FilingForm({ activity, filing, now, onDone }: Omit<Props, 'mayChange'> & { onDone(): void }) {
  const { value, change, forget } = useKept(`filing:${activity.id}:${filing.id}`, {
    on: filing.doneOn ?? toDate(now),
    number: filing.number ?? '',
  });
  const { isBusy, problems, write } = useWrite();
  const record = async (doneOn: string | null) => {
    const number = value.number.trim() === '' || doneOn === null ? null : value.number;
    const { id, version } = activity;
    const input = { id, version, key: newId(), filingId: filing.id, doneOn, number };
    if (!(await write(() => runAction(recordFiling, input), doneOn === null ? '已撤销' : '已登记'))) return;
    forget();
    onDone();
  };
  return (
    <View className="activity__actions">
      <Field id="filing-on" label="办理日期" required error={problems.doneOn}>
        <DateInput id="filing-on" value={value.on} end={toDate(now)} onChange={(on) => change({ on })} />
      </Field>
      <Field id="filing-number" label="备案编号" required={false} help="回执或批复上的编号" error={problems.number}>
        <TextInput
          id="filing-number"
          value={value.number}
          maxLength={TEXT_MAX.short}
          onInput={(number) => change({ number })}
        />
      </Field>
      <Button id="save-filing" loading={isBusy} onClick={() => void record(value.on)}>
        登记已办
      </Button>
      {filing.doneOn === null ? null : (
        <Button id="undo-filing" kind="quiet" disabled={isBusy} onClick={() => void record(null)}>
          撤销登记
        </Button>
      )}
    </View>
  );
}
