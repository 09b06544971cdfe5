import { useState } from 'react';
import { Button, Field, TextInput } from '@/components';

interface Props {
  id: string;
  label: string;
  help: string | null;
  initial: number | null;
  max: number | null;
  wrong: string;
  isBusy: boolean;
  /** Why it cannot be done yet. */
  closed?: string | null;
  action(value: number | null): string;
  onDone(value: number): void;
}

/** A number that is decided, not assumed: days of publicity, the amount granted. */
export function NumberForm({ id, label, help, initial, max, wrong, isBusy, closed = null, action, onDone }: Props) {
  const [text, setText] = useState(initial === null ? '' : String(initial));
  const typed = /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : null;
  const value = typed !== null && (max === null || typed <= max) ? typed : null;
  return (
    <>
      <Field id={`${id}-value`} label={label} help={help} error={text !== '' && value === null ? wrong : null}>
        <TextInput id={`${id}-value`} type="number" value={text} onInput={setText} />
      </Field>
      <Button
        id={id}
        loading={isBusy}
        disabled={value === null || closed !== null}
        reason={closed ?? (value === null ? wrong : null)}
        onClick={() => value !== null && onDone(value)}
      >
        {action(value)}
      </Button>
    </>
  );
}
