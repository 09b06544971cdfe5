import { asksForDay, type FilingStep } from '@domain/applications/filing';
import { recordFilingStep } from '@domain/contracts/applications/record-filing-step';
import { toDate } from '@domain/time';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button, DateInput, Field, TextInput } from '@/components';
import { toAppError } from '@/lib/api-client';
import { goTo } from '@/lib/navigate';
import { invalidate, runAction } from '@/lib/use-action';
import { stepWords } from './filing-words';
import './index.scss';

interface Props {
  applicationId: string;
  step: FilingStep;
  now: number;
  /** The files of this step: the stamped scan, a screenshot of the portal, the parcel's receipt. */
  files: ReactNode;
}

const pages = { copy: 'applicationCopy', print: 'applicationPrint' } as const;
const pageWords = { copy: '逐项复制', print: '去打印' } as const;

/** What the step asks, and the button that says it is done. What was typed stays until the server has it. */
export function StepActions({ applicationId, step, now, files }: Props) {
  const { id: stepId, asks, when } = step;
  const words = stepWords[asks];
  const [on, setOn] = useState(asksForDay(step) ? toDate(now) : '');
  const [note, setNote] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState<'done' | 'not_applicable' | null>(null);
  const [error, setError] = useState<string | null>(null);

  const record = async (state: 'done' | 'not_applicable') => {
    setBusy(state);
    setError(null);
    try {
      await runAction(recordFilingStep, {
        id: applicationId,
        stepId,
        state,
        on: state === 'done' && on ? on : null,
        note: note.trim() || null,
        code: code.trim() || null,
      });
      await invalidate('applications.');
    } catch (failure) {
      const { fields, message } = toAppError(failure);
      setError(fields?.[0]?.message ?? message);
    } finally {
      setBusy(null);
    }
  };
  const page = asks === 'copy' || asks === 'print' ? asks : null;
  const lacksCode = asks === 'scan' && code.trim() === '';
  return (
    <View className="filing__actions">
      {words.hint ? <View className="filing__hint">{words.hint}</View> : null}
      {page ? (
        <Button id={`open-${page}`} onClick={() => void goTo(pages[page], { id: applicationId })}>
          {pageWords[page]}
        </Button>
      ) : null}
      {files}
      {asks === 'scan' ? (
        <Field id="scan-code" label="页脚核验码" help="6 位，印在打印件页脚">
          <TextInput id="scan-code" value={code} onInput={setCode} />
        </Field>
      ) : null}
      {asksForDay(step) ? (
        <Field id={`on-${stepId}`} label="办理日期">
          <DateInput id={`on-${stepId}`} value={on} end={toDate(now)} onChange={setOn} />
        </Field>
      ) : null}
      {words.note ? (
        <Field id={`note-${stepId}`} label={words.note}>
          <TextInput id={`note-${stepId}`} value={note} onInput={setNote} />
        </Field>
      ) : null}
      {error ? (
        <View id="step-error" className="filing__error">
          {error}
        </View>
      ) : null}
      <Button
        id={`done-${stepId}`}
        kind={page ? 'secondary' : 'primary'}
        loading={busy === 'done'}
        disabled={lacksCode}
        reason={lacksCode ? '请先填写核验码' : null}
        onClick={() => void record('done')}
      >
        {words.done}
      </Button>
      {when === null ? null : (
        <Button
          id={`skip-${stepId}`}
          kind="quiet"
          loading={busy === 'not_applicable'}
          onClick={() => void record('not_applicable')}
        >
          本单位不适用
        </Button>
      )}
    </View>
  );
}
