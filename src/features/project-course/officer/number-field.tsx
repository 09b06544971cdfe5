import { Field, TextInput } from '@/components';

interface Props {
  id: string;
  label: string;
  help: string | null;
  value: string;
  error: string | null;
  onInput(value: string): void;
}

/** A number that is decided, not assumed. */
export function NumberField({ id, label, help, value, error, onInput }: Props) {
  return (
    <Field id={id} label={label} help={help} error={error}>
      <TextInput id={id} type="number" value={value} onInput={onInput} error={error} />
    </Field>
  );
}

/** Whole and within bounds, or null while it is not. */
export function wholeNumber(text: string, { min, max }: { min: number; max: number | null }): number | null {
  if (!/^\d{1,9}$/.test(text.trim())) return null;
  const value = Number(text);
  return value >= min && (max === null || value <= max) ? value : null;
}
