import { ChoiceList, DateInput, Field } from '@/components';
import { useDraftValue, useOpenProblem } from '../draft/use-draft';
import { answerPath, type FieldProps } from './types';

/** choice and choices */
export function ChoiceField({ field, draft, problem }: FieldProps) {
  const [value, setValue] = useDraftValue<string | string[]>(draft, answerPath(field));
  const found = useOpenProblem(problem, value);
  const isMultiple = field.type === 'choices';
  const chosen = Array.isArray(value) ? value : value ? [value] : [];
  return (
    <Field id={field.id} label={field.label} required={field.required} help={field.help} error={found}>
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

export function DateField({ field, draft, problem }: FieldProps) {
  const [value, setValue] = useDraftValue<string>(draft, answerPath(field));
  const found = useOpenProblem(problem, value);
  return (
    <Field id={field.id} label={field.label} required={field.required} help={field.help} error={found}>
      <DateInput id={field.id} value={value ?? ''} error={found} onChange={setValue} />
    </Field>
  );
}
