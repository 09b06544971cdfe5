import { TEXT_MAX } from '@domain/constants';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Field, TextArea } from '@/components';
import './index.scss';

interface Props {
  id: string;
  label: string;
  placeholder: string;
  /** What the button does. */
  word: string;
  kind?: 'primary' | 'secondary' | 'danger';
  initial?: string;
  /** An empty text may be sent: it takes back what was written. */
  mayBeEmpty?: boolean;
  isBusy: boolean;
  onSay(text: string): void;
  onCancel(): void;
}

/** A few words that go with a decision: a reason, a note, a comment. */
export function SaidForm({ id, label, placeholder, word, kind, initial = '', mayBeEmpty, isBusy, ...rest }: Props) {
  const [text, setText] = useState(initial);
  const trimmed = text.trim();
  const used = [...text].length;
  const isTooLong = [...trimmed].length > TEXT_MAX.comment;
  const isEmpty = trimmed === '' && !mayBeEmpty;
  return (
    <View className="said">
      <Field id={id} label={label} required={!mayBeEmpty} counter={{ used, max: TEXT_MAX.comment }}>
        <TextArea id={id} value={text} onInput={setText} placeholder={placeholder} />
      </Field>
      <Button
        id={`${id}-send`}
        kind={kind ?? 'primary'}
        loading={isBusy}
        disabled={isTooLong || isEmpty}
        reason={isTooLong ? `最多 ${TEXT_MAX.comment} 个字` : `请先填写${label}`}
        onClick={() => rest.onSay(trimmed)}
      >
        {word}
      </Button>
      <Button id={`${id}-cancel`} kind="quiet" onClick={rest.onCancel}>
        取消
      </Button>
    </View>
  );
}
