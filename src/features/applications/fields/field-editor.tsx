import { View } from '@tarojs/components';
import { memo } from 'react';
import { Field } from '@/components';
import { ChoiceField, DateField } from './choice-field';
import { FilesField } from './files-field';
import { PersonField } from './person-field';
import { TableField } from './table-field';
import { TextField } from './text-field';
import type { FieldProps } from './types';
import './index.scss';

/** Signed by hand on the printed form: said plainly instead of being left out. */
function PaperField({ field }: FieldProps) {
  return (
    <Field id={field.id} label={field.label}>
      <View className="paper-cell">{field.help ?? '打印申报表后，在纸上签名、盖章，这里不用填'}</View>
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
      return <FilesField {...props} />;
    case 'signature':
      return <PaperField {...props} />;
    default:
      return <TextField {...props} />;
  }
});
