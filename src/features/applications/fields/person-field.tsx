import { TEXT_MAX } from '@domain/constants';
import { fieldValueSchema, firstMessage } from '@domain/form/answers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Field, TextInput } from '@/components';
import { useBlurCheck, useDraftValue, useOpenProblem } from '../draft/use-draft';
import { answerPath, type FieldProps } from './types';
import './index.scss';

type PersonCells = { name?: string; title?: string; phone?: string };
const cells = [
  { key: 'name', placeholder: '姓名', max: TEXT_MAX.name },
  { key: 'title', placeholder: '职务', max: TEXT_MAX.title },
  { key: 'phone', placeholder: '联系电话', max: TEXT_MAX.name },
] as const;

/** The notice's person row: name, post, telephone. */
export function PersonField({ field, draft, problem }: FieldProps) {
  const [value, setValue] = useDraftValue<PersonCells>(draft, answerPath(field));
  const [schema] = useState(() => fieldValueSchema(field, 'complete'));
  // Leaving the first cell is no reason to complain about the two that come next.
  const { error, onBlur, clear } = useBlurCheck(() =>
    cells.every(({ key }) => value?.[key]) ? firstMessage(schema, value) : null,
  );
  const found = useOpenProblem(problem, value);
  const shown = error ?? found;
  return (
    <Field id={field.id} label={field.label} required={field.required} error={shown}>
      <View className="person-cells">
        {cells.map(({ key, placeholder, max }) => (
          <TextInput
            key={key}
            id={`${field.id}-${key}`}
            value={value?.[key] ?? ''}
            placeholder={placeholder}
            maxLength={max}
            error={shown !== null && !value?.[key]}
            onBlur={onBlur}
            onInput={(text) => {
              if (error) clear();
              setValue({ ...value, [key]: text });
            }}
          />
        ))}
      </View>
    </Field>
  );
}
