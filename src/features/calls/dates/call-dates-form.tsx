import type { Call } from '@domain/call/schema';
import { setCallWindow } from '@domain/contracts/calls/set-call-window';
import { endOfDate, formatLastMoment, toDate, toInstant, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, DateInput, Field } from '@/components';
import { toAppError } from '@/lib/api-client';
import { confirm, tell } from '@/lib/feedback';
import { goBack } from '@/lib/navigate';
import { invalidate, runAction } from '@/lib/use-action';

const lastDayOf = (instant: string | null): string => (instant === null ? '' : toDate(toMs(instant) - 1));
const firstDayOf = (instant: string | null): string => (instant === null ? '' : toDate(toMs(instant)));
const endOf = (date: string): string => toInstant(endOfDate(date));

/** A moment of the day that the notice fixed (18:00) stays, as long as the day does. */
const instantOf = (lastDay: string, known: string | null): string =>
  known !== null && lastDayOf(known) === lastDay ? known : endOf(lastDay);

/** The officer's dates for a call: for one that states none, and for a longer deadline. */
export function CallDatesForm({ call, now }: { call: Pick<Call, 'slug' | 'title' | 'window'>; now: number }) {
  const { window } = call;
  const [opensOn, setOpensOn] = useState(firstDayOf(window.opensAt));
  const [lastDay, setLastDay] = useState(lastDayOf(window.closesBefore));
  const [paperLastDay, setPaperLastDay] = useState(lastDayOf(window.paperDueBefore));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const save = async () => {
    const closesBefore = instantOf(lastDay, window.closesBefore);
    const question = `《${call.title}》${formatLastMoment(closesBefore)} 截止，已有草稿的截止时间和提醒随之更新。`;
    if (!(await confirm('设定申报时间', question, '设定'))) return;
    setBusy(true);
    setError(null);
    try {
      await runAction(setCallWindow, {
        slug: call.slug,
        opensAt: opensOn ? toInstant(toMs(`${opensOn}T00:00:00+08:00`)) : null,
        closesBefore,
        paperDueBefore: paperLastDay ? instantOf(paperLastDay, window.paperDueBefore) : null,
      });
      await invalidate('calls.');
      tell('已设定');
      await goBack();
    } catch (failure) {
      const { fields, message } = toAppError(failure);
      setError(fields?.[0] ? `${fields[0].label}${fields[0].message}` : message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card id="call-dates" title={call.title}>
      <View className="dates__statement">通知原文：{window.statement}</View>
      <Field id="opens-on" label="开始日期" required={false}>
        <DateInput id="opens-on" value={opensOn} onChange={setOpensOn} />
      </Field>
      <Field id="last-day" label="网上申报的最后一天" required help="当天 24:00 截止">
        <DateInput id="last-day" value={lastDay} start={toDate(now)} onChange={setLastDay} />
      </Field>
      <Field id="paper-last-day" label="纸质材料的最后一天" required={false} help="与网上申报同一天时不用填">
        <DateInput id="paper-last-day" value={paperLastDay} start={toDate(now)} onChange={setPaperLastDay} />
      </Field>
      {error ? (
        <View id="dates-error" className="dates__error">
          {error}
        </View>
      ) : null}
      <Button
        id="save-dates"
        loading={isBusy}
        disabled={lastDay === ''}
        reason={lastDay === '' ? '请先选择最后一天' : null}
        onClick={() => void save()}
      >
        设定申报时间
      </Button>
    </Card>
  );
}
