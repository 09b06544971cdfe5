import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './index.scss';

interface Props {
  label: string;
  /** True marks it 必填, false 选填; undefined marks nothing. */
  required?: boolean;
  help?: ReactNode;
  error?: string | null;
  /** How much of the room is used, `12/100`. */
  counter?: { used: number; max: number } | null;
  /** The native node becomes `field-<id>`, a target to scroll to; the control inside keeps the bare id. */
  id?: string;
  children: ReactNode;
}

export function Field({ label, required, help, error, counter, id, children }: Props) {
  const isOver = counter ? counter.used > counter.max : false;
  return (
    <View id={id ? `field-${id}` : undefined} className={`field${error ? ' field--bad' : ''}`}>
      <View className="field__head">
        <Text className="field__label">{label}</Text>
        {required === undefined ? null : (
          <Text className={required ? 'field__required' : 'field__optional'}>{required ? '必填' : '选填'}</Text>
        )}
        {counter ? (
          <Text className={`field__counter tabular${isOver ? ' field__counter--over' : ''}`}>
            {counter.used}/{counter.max}
          </Text>
        ) : null}
      </View>
      {help ? <View className="field__help">{help}</View> : null}
      {children}
      {error ? <View className="field__error">{error}</View> : null}
    </View>
  );
}
