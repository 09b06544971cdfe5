import { useEffect, useRef, useState } from 'react';

/** A figure about what is being typed, told a few times a second at most: every update costs the phone a message to the view. */
export function usePaused<T extends string | number>(
  watch: (listener: () => void) => () => void,
  read: () => T,
  ms: number,
): T {
  const latest = useRef(read);
  latest.current = read;
  const [value, setValue] = useState(read);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = watch(() => {
      timer ??= setTimeout(() => {
        timer = null;
        setValue(latest.current());
      }, ms);
    });
    return () => {
      stop();
      if (timer) clearTimeout(timer);
    };
  }, [watch, ms]);
  return value;
}
