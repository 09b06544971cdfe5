import { useState } from 'react';
import { personaKey } from '@/lib/platform/persona';
import { readStored, removeStored, writeStored } from '@/lib/storage';

/** What is typed before it can be sent stays on the phone: lists are long, and phones ring. */
export function useKept<T>(name: string, initial: () => T): [T, (value: T) => void, () => void] {
  const key = `${name}:${personaKey()}`;
  const [value, setValue] = useState<T>(() => readStored<T>(key) ?? initial());
  const change = (next: T) => {
    setValue(next);
    writeStored(key, next);
  };
  return [value, change, () => removeStored(key)];
}
