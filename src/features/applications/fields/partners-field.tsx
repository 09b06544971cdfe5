import { coreLabels, type FormLimits } from '@domain/applications/core-problems';
import { applicationCoreSchema } from '@domain/applications/schema';
import { plainText } from '@domain/form/plain-text';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Cell, Field, TextInput } from '@/components';
import { useDraftValue } from '../draft/use-draft';
import { useFieldError } from '../draft/use-field-error';
import type { EditorProps } from './types';
import { usePartnerSearch } from './use-partner-search';
import './partners-field.scss';

const PATH = 'core.partners';
/** Where the notice sets no limit. */
const MOST = 5;

function helpOf(limit: number | null): string {
  if (limit === null) return '单独申报的不用填；通知没有限定联合单位的个数';
  if (limit < 2) return '本通知不接受联合申报';
  return `单独申报的不用填；连本单位最多 ${limit} 个单位。本单位不在申报主体范围内的，须写联合的列名单位`;
}

/** Registered organizations are found by name; others are typed in. */
export function PartnersField(props: EditorProps & { limits: FormLimits; ownName: string }) {
  const { draft, limits, ownName } = props;
  const [value, setValue] = useDraftValue<string[]>(draft, PATH);
  const { error } = useFieldError({ ...props, path: PATH });
  const [text, setText] = useState('');
  const found = usePartnerSearch(text);
  const partners = value ?? [];
  const limit = limits.jointOrganizations;
  const most = limit === null ? MOST : Math.max(limit - 1, 0);
  if (most === 0 && partners.length === 0) return null;
  const add = (name: string) => {
    const next = [...partners.filter((one) => one !== name), name];
    if (!applicationCoreSchema.shape.partners.safeParse(next).success) return;
    setValue(next);
    setText('');
  };
  const typed = plainText(text).trim();
  const names = found.filter((name) => name !== ownName && !partners.includes(name));
  return (
    <Field id="partners" label={coreLabels.partners} required={false} help={helpOf(limit)} error={error}>
      {partners.map((name, index) => (
        <View key={name} className="partner">
          <Text className="partner__name">{name}</Text>
          <Button
            kind="quiet"
            size="small"
            id={`partner-remove-${index}`}
            onClick={() => setValue(partners.filter((one) => one !== name))}
          >
            删除
          </Button>
        </View>
      ))}
      {partners.length >= most ? null : (
        <View className="partner-search">
          <TextInput
            id="partner-search"
            value={text}
            placeholder="输入单位名称查找，没有登记的也可以直接写全称"
            onInput={setText}
          />
          {names.map((name, index) => (
            <Cell key={name} id={`partner-found-${index}`} title={name} note="已登记的单位" onClick={() => add(name)} />
          ))}
          {typed !== '' && typed !== ownName && !names.includes(typed) ? (
            <Button id="partner-add" kind="secondary" onClick={() => add(typed)}>
              添加“{typed}”
            </Button>
          ) : null}
        </View>
      )}
    </Field>
  );
}
