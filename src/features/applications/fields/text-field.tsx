import { fieldValueSchema, firstMessage } from '@domain/form/answers';
import { useState } from 'react';
import { Field, TextArea, TextInput } from '@/components';
import { useBlurCheck, useDraftValue, useOpenProblem } from '../draft/use-draft';
import { answerPath, type FieldProps } from './types';

const isNumeric = (type: string): boolean => type === 'number' || type === 'money';

/** Numbers are kept as numbers; what is none stays as typed, on the phone, until it is corrected. */
function fromText(text: string, type: string): unknown {
  if (!isNumeric(type) || text === '') return text;
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}

const keyboards: Record<string, 'text' | 'number' | 'digit'> = { number: 'digit', money: 'number' };
const placeholders: Record<string, string> = {
  phone: '手机号，或带区号的座机号',
  email: '如 name@example.com',
  wechat: '微信号或绑定的手机号',
  money: '整数元',
};

/** text, longText, number, money, phone, email, wechat */
export function TextField({ field, draft, problem }: FieldProps) {
  const [value, setValue] = useDraftValue<unknown>(draft, answerPath(field));
  const [schema] = useState(() => fieldValueSchema(field, 'complete'));
  const text = value === undefined || value === null ? '' : String(value);
  const { error, onBlur, clear } = useBlurCheck(() => (text === '' ? null : firstMessage(schema, value)));
  const found = useOpenProblem(problem, value);
  const shown = error ?? found;
  const input = {
    id: field.id,
    value: text,
    error: shown,
    placeholder: placeholders[field.type],
    onBlur,
    onInput: (next: string) => {
      if (error) clear();
      setValue(fromText(next, field.type));
    },
  };
  const isLong = field.type === 'longText';
  return (
    <Field
      id={field.id}
      label={field.type === 'money' ? `${field.label}（元）` : field.label}
      required={field.required}
      help={field.help}
      error={shown}
      counter={isLong && field.maxLength ? { used: [...text].length, max: field.maxLength } : null}
    >
      {isLong ? <TextArea {...input} /> : <TextInput {...input} type={keyboards[field.type] ?? 'text'} />}
    </Field>
  );
}
