import { View } from '@tarojs/components';
import { memo } from 'react';
import { Field } from '@/components';
import { ChoiceField, DateField } from './choice-field';
import { PersonField } from './person-field';
import { TableField } from './table-field';
import { TextField } from './text-field';
import type { FieldProps } from './types';
import './index.scss';

/** Cells that are not typed on the phone: said plainly instead of being left out. */
function PaperField({ field }: FieldProps) {
  const text =
    field.type === 'signature'
      ? (field.help ?? '打印申报表后，在纸上签名、盖章，这里不用填')
      : '附件上传稍后开放；现在请先准备好文件，其他栏目可以照常填写';
  return (
    <Field id={field.id} label={field.label}>
      <View className="paper-cell">{text}</View>
    </Field>
  );
}

/** One cell of the notice's form. Memoised: typing in one cell leaves all others alone. */
export const FieldEditor = memo(function FieldEditor(props: FieldProps) {
  switch (props.field.type) {
    case 'choice':
    case 'choices':
      return <ChoiceField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'person':
      return <PersonField {...props} />;
    case 'table':
      return <TableField {...props} />;
    case 'files':
    case 'signature':
      return <PaperField {...props} />;
    default:
      return <TextField {...props} />;
  }
});
