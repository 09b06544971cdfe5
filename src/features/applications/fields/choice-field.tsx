import { ChoiceList, DateInput, Field } from '@/components';
import { useDraftValue } from '../draft/use-draft';
import { useFieldError } from '../draft/use-field-error';
import { PrefilledMark } from './prefilled-mark';
import { answerPath, type FieldProps } from './types';

/** choice and choices */
export function ChoiceField(props: FieldProps) {
  const { field, draft, isPrefilled } = props;
  const path = answerPath(field);
  const [value, setValue] = useDraftValue<string | string[]>(draft, path);
  const { error } = useFieldError({ ...props, path });
  const isMultiple = field.type === 'choices';
  const chosen = Array.isArray(value) ? value : value ? [value] : [];
  return (
    <Field id={field.id} label={field.label} required={field.required} help={field.help} error={error}>
      <PrefilledMark draft={draft} path={path} isPrefilled={isPrefilled} />
      <ChoiceList
        id={field.id}
        options={field.options.map((option) => ({ value: option, label: option }))}
        value={chosen}
        multiple={isMultiple}
        onChange={(next) => setValue(isMultiple ? next : (next[0] ?? ''))}
      />
    </Field>
  );
}

export function DateField(props: FieldProps) {
  const { field, draft } = props;
  const path = answerPath(field);
  const [value, setValue] = useDraftValue<string>(draft, path);
  const { error } = useFieldError({ ...props, path });
  return (
    <Field id={field.id} label={field.label} required={field.required} help={field.help} error={error}>
      <DateInput id={field.id} value={value ?? ''} error={error} onChange={setValue} />
    </Field>
  );
}
