import { plainText } from '@domain/form/plain-text';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Field } from '@/components';
import { useFieldError } from '../draft/use-field-error';
import { useTyped } from '../draft/use-typed';
import { FreeTextArea } from './free-text';
import { LongTextEditor } from './long-text-editor';
import { PrefilledMark } from './prefilled-mark';
import { answerPath, type FieldProps } from './types';
import { useCounter } from './use-counter';
import './index.scss';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Several paragraphs: in place, or with the whole screen to oneself. */
export function LongTextField(props: FieldProps) {
  const { field, draft, isPrefilled } = props;
  const path = answerPath(field);
  const { error, onBlur } = useFieldError({ ...props, path });
  const counter = useCounter(field, draft);
  const typed = useTyped(draft, path, asText);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onBlur();
  };
  return (
    <Field
      id={field.id}
      label={field.label}
      required={field.required}
      help={field.help}
      error={error}
      counter={counter}
    >
      <PrefilledMark draft={draft} path={path} isPrefilled={isPrefilled} />
      {isOpen ? null : (
        <FreeTextArea
          key={typed.revision}
          id={field.id}
          text={typed.text}
          error={error}
          onBlur={onBlur}
          onInput={(text) => typed.type(plainText(text))}
        />
      )}
      <View className="long-text__more">
        <Button id={`${field.id}-full`} kind="quiet" size="small" onClick={() => setOpen(true)}>
          全屏写
        </Button>
      </View>
      {isOpen ? <LongTextEditor field={field} draft={draft} onClose={close} /> : null}
    </Field>
  );
}
