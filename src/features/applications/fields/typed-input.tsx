import { plainText } from '@domain/form/plain-text';
import type { Draft } from '../draft/draft';
import { useTyped } from '../draft/use-typed';
import { FreeInput } from './free-text';

interface Props {
  id: string;
  draft: Draft;
  path: string;
  /** Where inside the value: a row's id, a cell's name. */
  at?: readonly string[];
  type?: 'text' | 'number' | 'digit';
  placeholder?: string | undefined;
  error: boolean | string | null;
  onBlur(): void;
  toText?(value: unknown): string;
  toValue?(text: string): unknown;
}

const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** A one-line input over one place of the draft. */
export function TypedInput({
  id,
  draft,
  path,
  at,
  type = 'text',
  toText = asText,
  toValue = plainText,
  ...look
}: Props) {
  const typed = useTyped(draft, path, toText, at);
  return (
    <FreeInput
      key={typed.revision}
      id={id}
      type={type}
      text={typed.text}
      {...look}
      onInput={(text) => typed.type(toValue(text))}
    />
  );
}
