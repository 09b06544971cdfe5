/** What is half typed stays on the phone until it is sent or thrown away: a killed mini-program loses nothing. */
import { useRef, useState } from 'react';
import { personaKey } from './platform/persona';
import { readStored, removeStored, writeStored } from './storage';

const keyOf = (name: string): string => `half-typed:${personaKey()}:${name}`;

/** What was left behind under this name; null when nothing was. */
export const peekKept = <T extends object>(name: string): Partial<T> | null => readStored<Partial<T>>(keyOf(name));

export const forgetKept = (name: string): void => removeStored(keyOf(name));

/** A form's value: kept from the first change on, gone once `forget` says that it arrived. */
export function useKept<T extends object>(name: string, initial: T) {
  const [kept] = useState(() => peekKept<T>(name));
  const [first] = useState(initial);
  const [value, setValue] = useState<T>({ ...first, ...kept });
  // Two changes of one tick must both be kept.
  const latest = useRef(value);
  const put = (next: T) => {
    latest.current = next;
    setValue(next);
  };
  return {
    value,
    wasKept: kept !== null,
    change(changes: Partial<T>) {
      put({ ...latest.current, ...changes });
      writeStored(keyOf(name), latest.current);
    },
    forget() {
      put(first);
      forgetKept(name);
    },
  };
}
